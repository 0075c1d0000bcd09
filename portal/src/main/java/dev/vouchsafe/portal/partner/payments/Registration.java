package dev.vouchsafe.portal.partner.payments;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.partner.payments.PaymentsPage.Account;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** The partner's registration for payment: an account for each of its locations. */
public record Registration(List<Account> accounts, @Nullable String etag) {

    /** What the API says of a partner. */
    record Partner(List<Location> locations) {}

    record Location(String locationId, String city) {}

    /** What the API says of its registrations, one for each program. */
    record Registered(List<OfProgram> registrations) {}

    record OfProgram(List<Held> accounts) {}

    record Held(String locationId, String holder, String iban) {}

    /**
     * Where an account stands in the body that a form sends.
     *
     * @param typed what the form sent
     */
    public String sentAs(Typed typed, String locationId) {
        long before = accounts.stream()
                .map(Account::locationId)
                .takeWhile(id -> !id.equals(locationId))
                .filter(id -> isTyped(typed, id))
                .count();
        return isTyped(typed, locationId) ? "accounts[" + before + "]" : "";
    }

    /** A location without an account is left out; one of which a part was typed is for the API to judge. */
    static boolean isTyped(Typed typed, String locationId) {
        return typed.text("holder-" + locationId) != null || typed.text("iban-" + locationId) != null;
    }

    static Mono<Registration> asked(Visit visit) {
        String partner = String.valueOf(visit.person().partnerId());
        var locations = visit.get(Address.of("/api/partners/{}", partner), Partner.class);
        var registered = visit.found(Address.of("/api/payment-registrations/{}", partner), Registered.class)
                // Only what isn't there is none: what can't be had must not be shown as empty, and sent so.
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> refused.problem().status() == HttpStatus.NOT_FOUND.value()
                                ? Mono.just(new Found<>(new Registered(List.of()), null))
                                : Mono.error(refused));
        return Mono.zip(locations, registered, Registration::of);
    }

    private static Registration of(Partner partner, Found<Registered> registered) {
        Map<String, Held> held = new HashMap<>();
        registered.value().registrations().stream()
                .flatMap(program -> program.accounts().stream())
                .forEach(account -> held.put(account.locationId(), account));
        return new Registration(
                partner.locations().stream()
                        .map(location -> account(location, held.get(location.locationId())))
                        .toList(),
                registered.etag());
    }

    private static Account account(Location location, @Nullable Held held) {
        return new Account(
                location.locationId(),
                location.city(),
                held == null ? null : held.holder(),
                held == null ? null : held.iban());
    }
}
