package dev.vouchsafe.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosingDecisionTest {

    private static final Instant AT = Instant.parse("2021-03-15T09:00:00Z");
    private static final String LETTER = "voucher-service:vlsc.events:0:7";
    private static final LetterEvent REPLAYED = new LetterReplayed(LETTER, "vlsc.events", "mended", null, AT);
    private static final LetterEvent DISMISSED = new LetterDismissed(LETTER, "vlsc.events", "rubbish", AT);

    @Test
    void anOpenLetterIsSentAgainOrDismissed() {
        for (var closing : List.of(REPLAYED, DISMISSED)) {
            assertThat(ClosingDecision.decide(new CloseLetter(closing, 10, 10), Optional.empty()))
                    .isEqualTo(Decision.accept(closing));
        }
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        for (var before : List.of(REPLAYED, DISMISSED)) {
            for (var closing : List.of(REPLAYED, DISMISSED)) {
                var refusal = refusal(new CloseLetter(closing, 10, 10), Optional.of(before));

                assertThat(refusal.code()).isEqualTo(Code.WRONG_STATE);
                assertThat(refusal.facts())
                        .containsEntry("state", LetterState.of(before).word())
                        .containsEntry("since", "2021-03-15T09:00:00Z");
            }
        }
    }

    /** It would be put aside again, for certain. */
    @Test
    void aValueThatIsNeverReadIsNotSent() {
        var refusal = refusal(new CloseLetter(REPLAYED, 11, 10), Optional.empty());

        assertThat(refusal.code()).isEqualTo(Code.WRONG_STATE);
        assertThat(refusal.detail().in(Language.ENGLISH))
                .isEqualTo(
                        "The value has 11 bytes, and more than 10 are never read: it can be sent with a corrected value"
                                + " alone.");
    }

    private static Violation refusal(CloseLetter command, Optional<LetterEvent> before) {
        return ((Decision.Refused) ClosingDecision.decide(command, before))
                .violations()
                .getFirst();
    }
}
