package dev.vouchsafe.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.RequestId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReferenceNumberTest {

    @Test
    void isNineDigitsInGroupsOfThreeAndTheSameForTheSameRequest() {
        assertThat(ReferenceNumber.candidate(RequestId.of("R-1"), 0))
                .matches("\\d{3}-\\d{3}-\\d{3}")
                .isEqualTo(ReferenceNumber.candidate(RequestId.of("R-1"), 0));
        assertThat(ReferenceNumber.candidate(RequestId.of("R-1"), 1))
                .isNotEqualTo(ReferenceNumber.candidate(RequestId.of("R-1"), 0));
    }

    @Test
    void theCheckDigitFindsEveryWrongDigitAndEverySwapOfNeighbours() {
        for (int request = 0; request < 50; request++) {
            var reference = ReferenceNumber.candidate(RequestId.of("R-" + request), 0);
            assertThat(ReferenceNumber.isValid(reference)).isTrue();
            wrongDigits(reference);
            swaps(reference);
        }
    }

    @Test
    void otherTextIsNoReference() {
        assertThat(ReferenceNumber.isValid("000-000-00")).isFalse();
        assertThat(ReferenceNumber.isValid("000000000")).isFalse();
        assertThat(ReferenceNumber.isValid("")).isFalse();
    }

    @Test
    void fewRequestsNeedASecondAttempt() {
        var seen = new HashSet<String>();
        for (int request = 0; request < 2_000; request++) {
            seen.add(ReferenceNumber.candidate(RequestId.of("R-2-" + request), 0));
        }
        assertThat(seen).hasSizeGreaterThan(1_990);
    }

    private static void wrongDigits(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            for (char digit = '0'; digit <= '9' && reference.charAt(i) != '-'; digit++) {
                if (digit != reference.charAt(i)) {
                    assertThat(ReferenceNumber.isValid(reference.substring(0, i) + digit + reference.substring(i + 1)))
                            .isFalse();
                }
            }
        }
    }

    private static void swaps(String reference) {
        var digits = reference.replace("-", "");
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i + 1)) {
                var swapped =
                        digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                var grouped = swapped.substring(0, 3) + "-" + swapped.substring(3, 6) + "-" + swapped.substring(6);
                assertThat(ReferenceNumber.isValid(grouped)).isFalse();
            }
        }
    }
}
