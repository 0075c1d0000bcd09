package dev.vouchsafe.portal.ops.trail;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.ops.Instants;
import dev.vouchsafe.portal.visit.Visit;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the address of the page asks of the trail: the same names as the API's. */
final class TrailFilter {

    private static final String TRAIL = "/api/audit";
    private static final List<String> AS_THEY_ARE =
            List.of("subject", "actor", "partner", "type", "outcome", "code", "correlation", "service");

    private TrailFilter() {}

    /** What is asked of the API; a day stands for its beginning in {@code from}, and for its end in {@code to}. */
    static Mono<Address> of(Visit visit) {
        var plain = Address.of(TRAIL);
        for (String name : AS_THEY_ARE) {
            plain = plain.with(name, visit.asked(name));
        }
        var filtered = plain;
        return visit.asked("from") == null && visit.asked("to") == null
                ? Mono.just(filtered)
                : Instants.of(visit).map(instants -> filtered
                        .with("from", instants.beginning(visit.asked("from")))
                        .with("to", instants.after(visit.asked("to"))));
    }
}
