package dev.vouchsafe.eligibility.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyAttained;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.mpn.ExamPassed;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.messaging.UnreadableMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReceivedMessagesTest {

    private static final Instant AT = Instant.parse("2019-11-06T10:15:00Z");
    private static final LocalDate FROM = LocalDate.of(2019, 7, 1);
    private static final LocalDate THROUGH = LocalDate.of(2022, 6, 30);

    @Test
    void takesEffectAtTheTimeOfTheMessage() {
        assertThat(ReceivedMessages.event(
                        new CompetencyAttained(
                                PartnerId.of("P-4001"),
                                CompetencyId.of("messaging"),
                                CompetencyLevel.GOLD,
                                FROM,
                                THROUGH),
                        AT))
                .isEqualTo(new PartnerEvent.CompetencyAttained(
                        PartnerId.of("P-4001"), CompetencyId.of("messaging"), CompetencyLevel.GOLD, FROM, THROUGH, AT));
    }

    @Test
    void oneDayIsAValidity() {
        assertThat(ReceivedMessages.event(
                                new ExamPassed(
                                        PartnerId.of("P-4001"),
                                        ConsultantId.of("K-11"),
                                        "Ruth Fenwick",
                                        ExamId.of("70-339"),
                                        FROM,
                                        FROM),
                                AT)
                        .at())
                .isEqualTo(AT);
    }

    @Test
    void aLastDayBeforeTheFirstIsUnreadable() {
        assertThatThrownBy(() -> ReceivedMessages.event(
                        new CompetencyAttained(
                                PartnerId.of("P-4001"),
                                CompetencyId.of("messaging"),
                                CompetencyLevel.GOLD,
                                THROUGH,
                                FROM),
                        AT))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessage("validThrough: 2019-07-01 is before validFrom, 2022-06-30");
        assertThatThrownBy(() -> ReceivedMessages.event(
                        new ExamPassed(
                                PartnerId.of("P-4001"),
                                ConsultantId.of("K-11"),
                                "Ruth",
                                ExamId.of("70-339"),
                                THROUGH,
                                FROM),
                        AT))
                .isInstanceOf(UnreadableMessage.class);
    }
}
