package dev.vouchsafe.platform.http.support;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.SupportContact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the refusals of a rule whom a partner or customer may ask: the contact of its country, by the standard
 * program. What is refused whatever the program says has none.
 *
 * @param country null in a service that doesn't know its callers' countries: its refusals name nobody
 * @param programs asked when there is something to add
 */
public record SupportContacts(@Nullable CallerCountry country, Supplier<Programs> programs) {

    private static final Set<Code> OF_NO_RULE =
            Set.of(Code.MALFORMED, Code.FORBIDDEN, Code.NOT_FOUND, Code.IDEMPOTENCY_KEY_REUSED);

    /** The problem that the violations make for the caller. */
    public Problem problem(List<Violation> violations, Caller caller) {
        var problem = Problem.of(violations);
        return contact(violations, caller).map(problem::with).orElse(problem);
    }

    /** What the call gives; where it is refused, the refusal names whom the caller may ask. */
    public <T> T answering(Caller caller, Supplier<T> call) {
        try {
            return call.get();
        } catch (Refusal refused) {
            throw contact(refused.violations(), caller).map(refused::with).orElse(refused);
        }
    }

    private Optional<SupportContact> contact(List<Violation> violations, Caller caller) {
        if (country == null
                || !caller.hasAny(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN, Role.CUSTOMER_ADMIN)
                || violations.stream().map(Violation::code).anyMatch(OF_NO_RULE::contains)) {
            return Optional.empty();
        }
        var support = programs.get().standard().guidance().support();
        return country.of(caller)
                .flatMap(support::of)
                .or(support::ofOthers)
                .map(contact -> new SupportContact(contact.email(), contact.address()));
    }
}
