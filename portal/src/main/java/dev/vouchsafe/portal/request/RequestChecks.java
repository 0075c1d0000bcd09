package dev.vouchsafe.portal.request;

import dev.vouchsafe.portal.component.CheckLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every rule of a payment request's next steps, and of its payment. */
public record RequestChecks(List<Line> checks) {

    private static final String PAYMENT = "payment";

    public RequestChecks {
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /** A rule; of one voucher, or of the request as a whole. */
    public record Line(String step, @Nullable String voucherId, String code, boolean passed, String detail) {

        CheckLine shown() {
            return new CheckLine(step, code, passed, detail);
        }
    }

    /** Whether a step can be taken now: nothing stands in its way. */
    public boolean opens(String step) {
        var asked = of(step);
        return !asked.isEmpty() && asked.stream().allMatch(CheckLine::passed);
    }

    /** What stands in the way of a step. */
    public List<CheckLine> against(String step) {
        return of(step).stream().filter(check -> !check.passed()).toList();
    }

    private List<CheckLine> of(String step) {
        return checks.stream()
                .filter(check -> check.step().equals(step))
                .map(Line::shown)
                .toList();
    }

    /** The documented reasons for denial of one voucher. */
    public List<CheckLine> ofVoucher(String voucherId) {
        return checks.stream()
                .filter(check -> voucherId.equals(check.voucherId()))
                .map(Line::shown)
                .toList();
    }

    /** What the payment as a whole rests on. */
    public List<CheckLine> ofPayment() {
        return checks.stream()
                .filter(check -> check.step().equals(PAYMENT) && check.voucherId() == null)
                .map(Line::shown)
                .toList();
    }
}
