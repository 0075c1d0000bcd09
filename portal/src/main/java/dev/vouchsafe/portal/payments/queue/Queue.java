package dev.vouchsafe.portal.payments.queue;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;

/**
 * What waits for the officer: overdue first, then what is approved by the days to its term, then what is submitted by
 * its age.
 *
 * @param more how many there are beyond these
 */
public record Queue(List<RequestRow> rows, long more) {

    private static final int MOST = 200;
    private static final ParameterizedTypeReference<Items<RequestRow>> ROWS = new ParameterizedTypeReference<>() {};

    /** Asks for what waits. */
    public static Mono<Queue> asked(Visit visit) {
        return Mono.zip(
                waiting(visit, "approved", "payThrough"), waiting(visit, "submitted", "submittedOn"), Queue::of);
    }

    private static Mono<Items<RequestRow>> waiting(Visit visit, String status, String by) {
        return visit.get(
                Address.of("/api/payment-requests")
                        .with("status", status)
                        .with("sort", by)
                        .with("size", MOST),
                ROWS);
    }

    private static Queue of(Items<RequestRow> approved, Items<RequestRow> submitted) {
        var rows = new ArrayList<>(approved.items());
        rows.sort(Comparator.comparing((RequestRow row) -> !row.overdue()));
        rows.addAll(submitted.items());
        return new Queue(List.copyOf(rows), approved.total() + submitted.total() - rows.size());
    }

    /** What stands before and after a request; empty where nothing does, or it doesn't wait. */
    public Neighbours of(String requestId) {
        for (int n = 0; n < rows.size(); n++) {
            if (rows.get(n).requestId().equals(requestId)) {
                return new Neighbours(
                        n == 0 ? "" : rows.get(n - 1).requestId(),
                        n + 1 == rows.size() ? "" : rows.get(n + 1).requestId());
            }
        }
        return new Neighbours("", rows.isEmpty() ? "" : rows.getFirst().requestId());
    }

    /** The ids of the requests before and after one; empty where there is none. */
    public record Neighbours(String previous, String next) {}
}
