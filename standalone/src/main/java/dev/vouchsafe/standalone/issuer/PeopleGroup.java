package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.contracts.access.Role;
import java.util.Set;

/** For whom a person works; the page shows those of one group together. */
enum PeopleGroup {
    PARTNERS(SignInText.PARTNERS, Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN),
    CUSTOMERS(SignInText.CUSTOMERS, Role.CUSTOMER_ADMIN),
    PROGRAM(SignInText.PROGRAM, Role.PAYMENTS_OFFICER, Role.OPERATOR, Role.AUDITOR, Role.IMPORTER),
    OTHERS(SignInText.OTHERS);

    private final SignInText title;
    private final Set<Role> roles;

    PeopleGroup(SignInText title, Role... roles) {
        this.title = title;
        this.roles = Set.of(roles);
    }

    SignInText title() {
        return title;
    }

    /** The first one that has a role of the person. */
    static PeopleGroup of(DemoPerson person) {
        for (PeopleGroup group : values()) {
            if (group.roles.stream().anyMatch(person::is)) {
                return group;
            }
        }
        return OTHERS;
    }
}
