package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.stream.StoredForms;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantTest {

    private final StoredJson json = new StoredJson(List.of(new StoredForms()));

    @Test
    void anAssignmentThatComesLateRemembersTheAmendmentThatExtendedIt() {
        var amended = new ProgramAmended(
                PROGRAM.id(), "spring 2020", day("2020-04-01"), 90, "closed", day("2020-05-04"), on("2020-05-04"));
        var late = new Amendments(List.of(amended)).applyTo(grant(5, "2020-03-31"));
        assertThat(Given.PROGRAM.texts().told(late.life()).in(Language.ENGLISH))
                .isEqualTo(
                        "assigned 2020-03-31 + 180 days + 90 by amendment \"spring 2020\" = usable through 2020-12-26");
        assertThat(json.read(json.write(late), Grant.class)).isEqualTo(late);
    }
}
