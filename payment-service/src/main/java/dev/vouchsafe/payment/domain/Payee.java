package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A partner, as far as paying it goes.
 *
 * @param locations its locations' ids
 * @param redeemed the programs in which it has redeemed a voucher
 * @param registrations by program
 */
public record Payee(Set<LocationId> locations, Set<String> redeemed, Map<String, PaymentRegistered> registrations) {

    public static final Payee UNKNOWN = new Payee(Set.of(), Set.of(), Map.of());

    public boolean isRegisteredIn(String program) {
        return registrations.containsKey(program);
    }

    /** The bank account of a location; without one the request is flagged, not refused. */
    public Optional<Account> account(String program, LocationId locationId) {
        return Optional.ofNullable(registrations.get(program))
                .flatMap(registration -> registration.accounts().stream()
                        .filter(account -> account.locationId().equals(locationId))
                        .findFirst());
    }

    public static Payee evolve(Payee payee, Object event) {
        return switch (event) {
            case LocationReceived e ->
                new Payee(with(payee.locations, e.told().locationId()), payee.redeemed, payee.registrations);
            case FirstVoucherRedeemed e ->
                new Payee(payee.locations, with(payee.redeemed, e.program()), payee.registrations);
            case PaymentRegistered e -> payee.registered(e);
            default -> payee;
        };
    }

    private Payee registered(PaymentRegistered event) {
        var changed = new LinkedHashMap<>(registrations);
        changed.put(event.program(), event);
        return new Payee(locations, redeemed, changed);
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var more = new HashSet<T>(set);
        more.add(one);
        return more;
    }
}
