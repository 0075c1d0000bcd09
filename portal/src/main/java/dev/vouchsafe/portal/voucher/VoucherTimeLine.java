package dev.vouchsafe.portal.voucher;

import dev.vouchsafe.portal.component.Moment;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.request.RequestRow;
import dev.vouchsafe.portal.request.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A voucher's points in time, from its assignment to its payment, with the deadlines to come and today between them.
 */
public final class VoucherTimeLine {

    private static final Set<String> BAD = Set.of("voucher.expired", "voucher.withdrawn");

    private final Frame frame;
    private final Instant now;
    private final LocalDate today;
    private final List<Moment> moments = new ArrayList<>();

    private VoucherTimeLine(Frame frame, Voucher voucher) {
        this.frame = frame;
        this.now = voucher.asOf() == null ? frame.now() : voucher.asOf();
        this.today = now.atZone(frame.zone()).toLocalDate();
    }

    /** @param payments null for who has no part in them */
    public static List<Moment> of(Frame frame, Voucher voucher, History history, @Nullable Payments payments) {
        var line = new VoucherTimeLine(frame, voucher);
        line.addFacts(history);
        line.addPlan(voucher);
        if (voucher.isOpen()) {
            line.addDeadline(voucher.usableThrough(), frame.t("voucher.time.last-day"));
        }
        if (payments != null) {
            payments.window().filter(window -> voucher.redeemedOn() != null).ifPresent(line::addWindow);
            payments.requests().here().ifPresent(items -> items.items().forEach(line::addRequest));
        }
        line.moments.add(Moment.today(
                line.now, line.today, frame.t(voucher.asOf() == null ? "voucher.time.today" : "voucher.time.as-of")));
        return Moment.inOrder(line.moments);
    }

    private void addFacts(History history) {
        for (var fact : history.facts()) {
            moments.add(new Moment(
                    fact.tookEffectAt(),
                    null,
                    Moment.Kind.PAST,
                    BAD.contains(fact.type()),
                    fact.said(frame.words()),
                    fact.by(frame.words())));
        }
    }

    /** Once the report is in, it says when the work was. */
    private void addPlan(Voucher voucher) {
        var plan = voucher.reservation();
        if (plan != null && voucher.report() == null && voucher.isOpen()) {
            addDay(plan.plannedFrom(), frame.t("voucher.time.planned-from"), false);
            addDay(plan.plannedTo(), frame.t("voucher.time.planned-to"), true);
        }
    }

    private void addWindow(Window window) {
        if ("open".equals(window.status())) {
            addDeadline(window.lastDay(), frame.t("voucher.time.submit-through"));
        }
    }

    private void addRequest(RequestRow request) {
        addPast(request.submittedOn(), frame.t("voucher.time.submitted", request.requestId()));
        addPast(request.approvedOn(), frame.t("voucher.time.approved", request.requestId()));
        addPast(request.paidOn(), frame.t("voucher.time.paid", request.requestId(), frame.money(request.total())));
        if (request.payThrough() != null && request.paidOn() == null) {
            addDeadline(request.payThrough(), frame.t("voucher.time.pay-through", request.requestId()));
        }
    }

    /** A list says the day alone: it stands at the day's end. */
    private void addPast(@Nullable LocalDate day, String sentence) {
        if (day != null && !day.isAfter(today)) {
            var end = endOf(day);
            moments.add(new Moment(end.isAfter(now) ? now : end, day, Moment.Kind.PAST, false, sentence, null));
        }
    }

    private void addDeadline(LocalDate day, String sentence) {
        addDay(day, sentence, true);
    }

    private void addDay(LocalDate day, String sentence, boolean atItsEnd) {
        var at = atItsEnd ? endOf(day) : day.atStartOfDay(frame.zone()).toInstant();
        moments.add(
                at.isAfter(now)
                        ? Moment.ahead(at, day, sentence)
                        : new Moment(at, day, Moment.Kind.PAST, false, sentence, null));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(frame.zone()).toInstant().minusMillis(1);
    }
}
