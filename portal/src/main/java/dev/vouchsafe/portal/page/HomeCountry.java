package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The country of the partner or customer for whom a person acts: support goes by it. It is asked for once a session. */
final class HomeCountry {

    private static final String COUNTRY = "country";
    private static final String NONE = "";

    private HomeCountry() {}

    record Partner(String country) {}

    record Agreement(Customer customer) {}

    record Customer(String country) {}

    /** An ISO 3166 code; blank for who acts for nobody. */
    static Mono<String> of(Visit visit) {
        return visit.exchange().getSession().flatMap(session -> session.getAttribute(COUNTRY) instanceof String known
                ? Mono.just(known)
                : asked(visit).doOnNext(country -> keep(session, country)).onErrorReturn(GatewayRefusal.class, NONE));
    }

    private static void keep(WebSession session, String country) {
        session.getAttributes().put(COUNTRY, country);
    }

    private static Mono<String> asked(Visit visit) {
        var person = visit.person();
        if (person.partnerId() != null) {
            return visit.get(Address.of("/api/partners/{}", person.partnerId()), Partner.class)
                    .map(Partner::country);
        }
        return person.agreementIds().isEmpty()
                ? Mono.just(NONE)
                : visit.get(Address.of("/api/agreements/{}", person.agreementIds().getFirst()), Agreement.class)
                        .map(agreement -> agreement.customer().country());
    }
}
