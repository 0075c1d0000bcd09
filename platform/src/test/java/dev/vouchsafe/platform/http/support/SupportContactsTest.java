package dev.vouchsafe.platform.http.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.program.Programs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportContactsTest {

    private static final Programs PROGRAMS = Programs.load(List.of("planning-services"));
    private static final String MAIL = "{\"email\":\"savoucher@msdirectservices.com\"}";
    private static final String ADDRESS =
            "{\"address\":\"https://partner.microsoft.com/dashboard/support/servicerequests\"}";

    @Test
    void thePartnersCountrySaysWhom() {
        assertThat(support("TR", Role.PARTNER_ADMIN, Code.VOUCHER_EXPIRED)).isEqualTo(MAIL);
        assertThat(support("GB", Role.PARTNER_GLOBAL_ADMIN, Code.NO_RATE)).isEqualTo(MAIL);
        assertThat(support("US", Role.CUSTOMER_ADMIN, Code.VOUCHER_NOT_FOUND)).isEqualTo(ADDRESS);
    }

    @Test
    void withoutACountryItIsTheContactForAllOthers() {
        assertThat(support(null, Role.PARTNER_ADMIN, Code.VOUCHER_EXPIRED)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @EnumSource(names = {"MALFORMED", "FORBIDDEN", "NOT_FOUND", "IDEMPOTENCY_KEY_REUSED"})
    void whatNoRuleOfTheProgramRefusesHasNone(Code code) {
        assertThat(support("TR", Role.PARTNER_ADMIN, code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATOR", "AUDITOR", "PAYMENTS_OFFICER"})
    void whoRunsTheProgramAsksNobody(Role role) {
        assertThat(support("TR", role, Code.WRONG_STATE)).isEmpty();
    }

    @Test
    void aServiceThatKnowsNoCountryNamesNobody() {
        var contacts = new SupportContacts(null, () -> {
            throw new AssertionError("asked for its programs");
        });

        assertThat(contacts.problem(violations(Code.NO_RATE), caller(Role.PARTNER_ADMIN))
                        .body(Language.ENGLISH)
                        .has("support"))
                .isFalse();
    }

    @Test
    void whatAReadThrowsHasItToo() {
        var refusal = new Refusal(violations(Code.VOUCHER_NOT_FOUND).getFirst());

        assertThatThrownBy(() -> contacts("TR").answering(caller(Role.PARTNER_ADMIN), () -> {
                    throw refusal;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        thrown -> assertThat(thrown.problem()
                                        .body(Language.ENGLISH)
                                        .path("support")
                                        .toString())
                                .isEqualTo(MAIL));
    }

    private static String support(String country, Role role, Code code) {
        return contacts(country)
                .problem(violations(code), caller(role))
                .body(Language.ENGLISH)
                .path("support")
                .toString();
    }

    private static SupportContacts contacts(String country) {
        return new SupportContacts(caller -> Optional.ofNullable(country), () -> PROGRAMS);
    }

    private static List<Violation> violations(Code code) {
        return List.of(Violation.of(code, PlatformText.NO_SUCH_ENTRY));
    }

    private static Caller caller(Role role) {
        return new Caller("ana", Set.of(role), PartnerId.of("P-1"), Set.of());
    }
}
