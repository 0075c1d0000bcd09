package dev.vouchsafe.standalone.progress;

import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.result.ResultLine.Agreement;
import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.result.ResultLine.DeadLetter;
import dev.vouchsafe.standalone.result.ResultLine.PaymentRequest;
import dev.vouchsafe.standalone.result.ResultLine.Refused;
import dev.vouchsafe.standalone.result.ResultLine.Voucher;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table at the end of a play: where every voucher, pool and payment request stands, and what was refused. */
public final class ClosingTable {

    private static final int POOLS_SHOWN = 15;

    private final List<ResultLine> result;

    public ClosingTable(List<ResultLine> result) {
        this.result = result;
    }

    public void print(PrintStream out) {
        out.println();
        vouchers(out);
        pools(out);
        List<PaymentRequest> requests = of(PaymentRequest.class);
        if (!requests.isEmpty()) {
            out.printf(
                    "  %-16s %s%n%n",
                    requests.size() + " payments",
                    Counts.text(
                            Counts.of(requests.stream()
                                    .map(PaymentRequest::status)
                                    .toList()),
                            9));
        }
        refused(
                out,
                "assignments",
                of(Refused.class).stream().map(Refused::codes).toList());
        refused(
                out,
                "calls",
                of(Answer.class).stream()
                        .filter(Answer::refused)
                        .map(Answer::codes)
                        .toList());
        out.printf(
                "  %-16s %s%n",
                "unreadable",
                of(DeadLetter.class).isEmpty()
                        ? "none"
                        : of(DeadLetter.class).stream()
                                .map(line -> line.count() + " on " + line.id())
                                .collect(Collectors.joining(", ")));
        out.flush();
    }

    private void vouchers(PrintStream out) {
        Map<String, Integer> states =
                Counts.ofStates(of(Voucher.class).stream().map(Voucher::status).toList());
        out.printf("  %-16s", of(Voucher.class).size() + " vouchers");
        states.keySet().forEach(state -> out.printf("%11s", state));
        out.printf("%n  %-16s", "");
        states.values().forEach(count -> out.printf("%11d", count));
        out.println();
        out.println();
    }

    private void pools(PrintStream out) {
        List<Agreement> pools = of(Agreement.class);
        out.printf(
                "  %-16s%11s%11s%11s%11s%11s%n",
                pools.size() + " pools of days", "balance", "taken", "returned", "forfeited", "removed");
        pools.stream().limit(POOLS_SHOWN).forEach(pool -> row(out, pool.id(), List.of(pool)));
        if (pools.size() > POOLS_SHOWN) {
            row(out, (pools.size() - POOLS_SHOWN) + " more", pools.subList(POOLS_SHOWN, pools.size()));
        }
        row(out, "all", pools);
        out.println();
    }

    private static void row(PrintStream out, String name, Collection<Agreement> pools) {
        out.printf(
                "  %-16s%11d%11d%11d%11d%11d%n",
                name,
                pools.stream().mapToInt(Agreement::balance).sum(),
                pools.stream().mapToInt(Agreement::taken).sum(),
                pools.stream().mapToInt(Agreement::returned).sum(),
                pools.stream().mapToInt(Agreement::forfeited).sum(),
                pools.stream().mapToInt(Agreement::removed).sum());
    }

    private static void refused(PrintStream out, String what, List<List<String>> codes) {
        Map<String, Integer> counts =
                Counts.of(codes.stream().flatMap(List::stream).toList());
        out.printf(
                "  %-16s %s%n",
                "refused", codes.size() + " " + what + (codes.isEmpty() ? "" : ": " + Counts.text(counts, 4)));
    }

    private <T extends ResultLine> List<T> of(Class<T> kind) {
        return result.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
