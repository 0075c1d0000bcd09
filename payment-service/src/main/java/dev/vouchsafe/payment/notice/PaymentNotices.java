package dev.vouchsafe.payment.notice;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StatesAlong;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.program.Programs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What payment-service tells. It knows no person of a customer: everything is for the partner, or for the officers. */
@Component
record PaymentNotices(LogReader log, Programs programs) implements Notices {

    @Override
    public String topic() {
        return Topics.PAYMENT_NOTICES;
    }

    @Override
    public String source() {
        return ServiceName.PAYMENT.source();
    }

    @Override
    public void toldBy(List<RecordedEvent> events, BiConsumer<RecordedEvent, Told> tell) {
        var told = events.stream()
                .map(RecordedEvent::payload)
                .filter(PaymentNotices::isTold)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        var requests = new StatesAlong<>(
                log,
                told.stream().flatMap(PaymentNotices::looksAt).toList(),
                PaymentStreams::request,
                events.getFirst().position());
        var saying = new ArrayList<Saying>();
        for (var event : events) {
            if (event.payload() instanceof RequestEvent e) {
                requests.follow(e.requestId(), event);
            }
            if (isTold(event.payload())) {
                saying.add(Saying.of(event, requests));
            }
        }
        var countries = countries(saying, events.getLast().position());
        saying.forEach(said ->
                notice(said, countries).ifPresent(notice -> tell.accept(said.event(), new Told("", message(notice)))));
    }

    private static boolean isTold(DomainEvent event) {
        return switch (event) {
            case PaymentReminded e -> e.told();
            case RequestDrafted e -> false;
            case RequestEvent e -> true;
            default -> false;
        };
    }

    private static Stream<RequestId> looksAt(DomainEvent told) {
        return told instanceof RequestEvent e ? Stream.of(e.requestId()) : Stream.empty();
    }

    /**
     * An event of which somebody is told.
     *
     * @param request as it stood right after; null for a reminder
     */
    private record Saying(RecordedEvent event, @Nullable PaymentRequest request) {

        static Saying of(RecordedEvent event, StatesAlong<RequestId, Optional<PaymentRequest>> requests) {
            return new Saying(
                    event,
                    event.payload() instanceof RequestEvent e
                            ? requests.of(e.requestId()).orElseThrow()
                            : null);
        }

        /** The voucher whose country is that of the notice. */
        VoucherId voucher() {
            return event.payload() instanceof PaymentReminded reminded
                    ? reminded.voucherId()
                    : requireNonNull(request).vouchers().getFirst();
        }
    }

    private Optional<NoticeGiven> notice(Saying said, Map<VoucherId, String> countries) {
        var country = requireNonNull(countries.get(said.voucher()));
        return switch (said.event().payload()) {
            case PaymentReminded e -> Optional.of(reminder(e, country));
            case RequestEvent e -> {
                var request = requireNonNull(said.request());
                yield RequestNotice.of(e, request, programs).map(told -> ofRequest(told, e, request, country));
            }
            default -> Optional.empty();
        };
    }

    private NoticeGiven reminder(PaymentReminded e, String country) {
        return new NoticeGiven(
                NoticeKind.PAYMENT_REMINDER.id(),
                e.program(),
                new Subject("voucher", e.voucherId().value()),
                e.at(),
                e.partnerId(),
                country,
                List.of(),
                null,
                false,
                List.of(),
                Map.of("vouchers", List.of(e.voucherId()), "lastDay", e.lastDay(), "daysBefore", e.daysBefore()));
    }

    private NoticeGiven ofRequest(RequestNotice told, RequestEvent e, PaymentRequest request, String country) {
        return new NoticeGiven(
                told.kind().id(),
                request.program(),
                new Subject("payment-request", e.requestId().value()),
                e.at(),
                e.partnerId(),
                country,
                List.of(),
                null,
                told.kind() == NoticeKind.PAYMENT_SUBMITTED,
                List.of(),
                told.facts());
    }

    private static Message message(NoticeGiven notice) {
        return new Message(
                NoticeGiven.TYPE,
                String.valueOf(notice.partnerId()),
                notice.subject().id(),
                notice);
    }

    /** A voucher is delivered where the partner's location is. It was redeemed before anything was told of it. */
    private Map<VoucherId, String> countries(List<Saying> saying, long position) {
        var vouchers = saying.stream().map(Saying::voucher).distinct().toList();
        var states =
                log.statesUpTo(vouchers.stream().map(PaymentStreams::voucher).toList(), position);
        var countries = new HashMap<VoucherId, String>();
        for (int i = 0; i < vouchers.size(); i++) {
            countries.put(vouchers.get(i), states.get(i).state().redemption().deliveryCountry());
        }
        return countries;
    }
}
