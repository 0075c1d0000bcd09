package dev.vouchsafe.portal.notice;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * What was told, in the person's language.
 *
 * @param notice its kind, such as {@code voucher-assigned}
 * @param subject the thing that it is about
 * @param readAt when the person read it; null if it is unread
 */
public record Notice(
        String id,
        String notice,
        Subject subject,
        Instant at,
        String title,
        String text,
        @Nullable Instant readAt) {

    public static final ParameterizedTypeReference<Items<Notice>> LIST = new ParameterizedTypeReference<>() {};

    private static final Set<Role> TOLD =
            Set.of(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN, Role.CUSTOMER_ADMIN, Role.PAYMENTS_OFFICER);
    private static final Items<Notice> NONE = new Items<>(List.of(), 0, 0, 0);
    private static final int NEWEST = 3;

    /** Longer than that no page waits for a number in its head. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** A thing, as the API names it. */
    public record Subject(String kind, String id) {}

    public boolean isUnread() {
        return readAt == null;
    }

    /** Where its thing is for somebody in this role; null if there is no such page. */
    public @Nullable String address(@Nullable Role role) {
        String home = role == null
                ? null
                : switch (role) {
                    case PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN -> "/partner";
                    case CUSTOMER_ADMIN -> "/customer";
                    default -> "";
                };
        if (home == null) {
            return null;
        }
        String page = switch (subject.kind()) {
            case "voucher" -> home.isEmpty() ? null : home + "/vouchers/{}";
            case "agreement" -> home.equals("/customer") ? "/customer/agreements/{}" : null;
            case "payment-request" -> home.equals("/customer") ? null : home + "/payments/{}";
            case "partner" -> home.equals("/partner") ? home : null;
            case "webhook" -> home.isEmpty() ? null : "/partner/webhooks/{}";
            default -> null;
        };
        return page == null || !page.contains("{}")
                ? page
                : Address.of(page, subject.id()).encoded();
    }

    /** The newest that the person in this role has not read, and how many there are; none while nobody can say. */
    public static Mono<Items<Notice>> unread(Visit visit) {
        if (visit.role() == null || !TOLD.contains(visit.role())) {
            return Mono.just(NONE);
        }
        return visit.get(Address.of("/api/notices").with("unread", true).with("size", NEWEST), LIST)
                .timeout(PATIENCE, Mono.just(NONE))
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> Visit.signedOut(refused) ? Mono.error(refused) : Mono.just(NONE));
    }
}
