package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.voucher.Given;
import org.junit.jupiter.api.Test;

class AmendmentsTest {

    private static final ProgramAmended FIRST = amended("planning-services", "first");
    private static final ProgramAmended OTHER = amended("training-vouchers", "other");
    private static final ProgramAmended SECOND = amended("planning-services", "second");

    @Test
    void thoseOfAProgramAreToldInTheOrderOfTheirPublication() {
        var amendments = after(FIRST, OTHER, SECOND);
        assertThat(amendments.of("planning-services")).containsExactly(FIRST, SECOND);
        assertThat(amendments.of("training-vouchers")).containsExactly(OTHER);
        assertThat(amendments.of("none")).isEmpty();
    }

    @Test
    void noOtherEventChangesThem() {
        assertThat(Amendments.evolve(after(FIRST), "another event").published()).containsExactly(FIRST);
    }

    @Test
    void aVoucherLastsLongerByThoseOfItsProgram() {
        var grant = Given.grant(5);
        assertThat(after(FIRST, OTHER, SECOND).applyTo(grant).validity().lastDay())
                .isEqualTo(grant.validity().lastDay().plusDays(20));
    }

    private static Amendments after(ProgramAmended... events) {
        var amendments = Amendments.NONE;
        for (var event : events) {
            amendments = Amendments.evolve(amendments, event);
        }
        return amendments;
    }

    private static ProgramAmended amended(String program, String name) {
        return new ProgramAmended(
                program, name, day("2021-04-01"), 10, "closed offices", day("2021-04-02"), on("2021-04-02"));
    }
}
