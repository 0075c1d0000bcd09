package dev.vouchsafe.payment.whatif;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.Plays.Played;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program's payment requests at the end of both plays. */
record RequestComparison(Map<RequestId, PaymentRequest> before, Map<RequestId, PaymentRequest> after) {

    private static final Comparator<RequestId> BY_ID = Comparator.comparing(RequestId::value);

    /** A request as an answer shows it. */
    record RequestShown(String status, Money total) {

        static @Nullable RequestShown of(@Nullable PaymentRequest request) {
            return request == null ? null : new RequestShown(request.status().id(), request.total());
        }
    }

    /** A request that differs; {@code before} or {@code after} is null where there is no such request. */
    record OfRequest(
            RequestId requestId,
            @Nullable RequestShown before,
            @Nullable RequestShown after) {}

    /** Amounts by currency, by the status of the requests. */
    record Totals(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {}

    static RequestComparison of(Played played, Handover handover) {
        var program = handover.asked().program();
        return new RequestComparison(requests(played.before(), program), requests(played.after(), program));
    }

    /** The state of a request's stream is an optional one. */
    private static Map<RequestId, PaymentRequest> requests(Play play, String program) {
        var requests = new TreeMap<RequestId, PaymentRequest>(BY_ID);
        play.log()
                .all(Optional.class)
                .flatMap(state -> ((Optional<?>) state).stream())
                .filter(PaymentRequest.class::isInstance)
                .map(PaymentRequest.class::cast)
                .filter(request -> request.program().equals(program))
                .forEach(request -> requests.put(request.requestId(), request));
        return requests;
    }

    Totals totals() {
        return new Totals(totals(before), totals(after));
    }

    private static Map<String, Map<String, String>> totals(Map<RequestId, PaymentRequest> requests) {
        var sums = new TreeMap<String, Map<String, Money>>();
        for (var request : requests.values()) {
            var total = request.total();
            sums.computeIfAbsent(request.status().id(), status -> new TreeMap<>())
                    .merge(total.currency().getCurrencyCode(), total, Money::plus);
        }
        var plain = new TreeMap<String, Map<String, String>>();
        sums.forEach((status, amounts) -> {
            var byCurrency = new TreeMap<String, String>();
            amounts.forEach(
                    (currency, sum) -> byCurrency.put(currency, sum.amount().toPlainString()));
            plain.put(status, byCurrency);
        });
        return plain;
    }

    /** The requests that differ and are listed, by their ids. */
    Limited.Shown<OfRequest> differing(Handover handover) {
        var ids = new TreeSet<>(BY_ID);
        ids.addAll(before.keySet());
        ids.addAll(after.keySet());
        var found = new Limited<OfRequest>();
        for (var id : ids) {
            var then = RequestShown.of(before.get(id));
            var now = RequestShown.of(after.get(id));
            if (!Objects.equals(then, now) && isListed(id, handover)) {
                found.add(() -> new OfRequest(id, then, now));
            }
        }
        return found.shown();
    }

    private boolean isListed(RequestId id, Handover handover) {
        return Stream.of(before, after)
                .map(side -> side.get(id))
                .filter(Objects::nonNull)
                .anyMatch(request -> handover.asked().filter().lists(request.partnerId())
                        && request.vouchers().stream().anyMatch(handover::lists));
    }
}
