package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A partner, as far as paying it goes.
 *
 * @param locations its locations' ids
 * @param redeemed the programs in which it has redeemed a voucher
 * @param registered by program, every registration of it, the first in front: the last counts
 */
public record Payee(Set<LocationId> locations, Set<String> redeemed, Map<String, List<PaymentRegistered>> registered) {

    public static final Payee UNKNOWN = new Payee(Set.of(), Set.of(), Map.of());

    public boolean isRegisteredIn(String program) {
        return registered.containsKey(program);
    }

    /** The registrations that count, by program. */
    public Map<String, PaymentRegistered> registrations() {
        var last = new LinkedHashMap<String, PaymentRegistered>();
        registered.forEach((program, all) -> last.put(program, all.getLast()));
        return last;
    }

    /** How many registrations there are in the program: the number of the one that counts, 0 if there is none. */
    public int registration(String program) {
        return all(program).size();
    }

    /** As {@link #registration(String)}, of those that were there by then. */
    int registrationAt(String program, Instant at) {
        return (int) all(program).stream().filter(one -> !one.at().isAfter(at)).count();
    }

    /** The bank account of a location; without one the request is flagged, not refused. */
    public Optional<Account> account(String program, LocationId locationId) {
        return account(program, locationId, registration(program));
    }

    /** The same by an earlier registration; 0 is before the first. */
    Optional<Account> account(String program, LocationId locationId, int registration) {
        return registration == 0
                ? Optional.empty()
                : all(program).get(registration - 1).accounts().stream()
                        .filter(account -> account.locationId().equals(locationId))
                        .findFirst();
    }

    private List<PaymentRegistered> all(String program) {
        return registered.getOrDefault(program, List.of());
    }

    public static Payee evolve(Payee payee, Object event) {
        return switch (event) {
            case LocationReceived e ->
                new Payee(with(payee.locations, e.told().locationId()), payee.redeemed, payee.registered);
            case FirstVoucherRedeemed e ->
                new Payee(payee.locations, with(payee.redeemed, e.program()), payee.registered);
            case PaymentRegistered e -> payee.after(e);
            default -> payee;
        };
    }

    private Payee after(PaymentRegistered event) {
        var changed = new LinkedHashMap<>(registered);
        changed.put(
                event.program(),
                Stream.concat(all(event.program()).stream(), Stream.of(event)).toList());
        return new Payee(locations, redeemed, changed);
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var more = new HashSet<T>(set);
        more.add(one);
        return more;
    }
}
