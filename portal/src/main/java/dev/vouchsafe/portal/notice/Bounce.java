package dev.vouchsafe.portal.notice;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.visit.Visit;
import java.time.Instant;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * A mail that was refused for good.
 *
 * @param role of whom it was for: {@code project-manager}, {@code voucher-admin} or {@code contact}
 * @param reason as the mail server gave it
 */
public record Bounce(String notice, String role, Instant at, String reason) {

    /** Those about a thing; none while nobody can say. */
    public static Mono<List<Bounce>> about(Visit visit, String id) {
        return visit.get(
                        Address.of("/api/notices/bounces").with("subject", id),
                        new ParameterizedTypeReference<Items<Bounce>>() {})
                .map(Items::items)
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> Visit.signedOut(refused) ? Mono.error(refused) : Mono.just(List.of()));
    }
}
