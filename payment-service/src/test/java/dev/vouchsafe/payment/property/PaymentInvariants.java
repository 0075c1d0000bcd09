package dev.vouchsafe.payment.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReferenceNumber;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What must hold of payments after every event of the log. */
final class PaymentInvariants {

    private final Map<RequestId, PaymentRequest> requests = new LinkedHashMap<>();
    private final Map<VoucherId, PaymentWindowOpened> windows = new HashMap<>();
    private final Map<String, RequestId> numbers = new HashMap<>();
    private final Set<VoucherId> closed = new HashSet<>();
    private final Set<String> reminded = new HashSet<>();
    private final Set<RequestId> paid = new HashSet<>();

    void check(RecordedEvent event) {
        switch (event.payload()) {
            case PaymentWindowOpened opened -> windows.put(opened.voucherId(), opened);
            case PaymentWindowClosed e -> windowClosesOnceAndAtItsOwnInstant(e, event);
            case RequestEvent e -> checkRequest(e, event);
            case PaymentReminded e -> partnersAreRemindedOnceAndOfWhatIsNotSubmitted(e);
            default -> {}
        }
    }

    private void checkRequest(RequestEvent next, RecordedEvent event) {
        var before = Optional.ofNullable(requests.get(next.requestId()));
        requests.put(next.requestId(), PaymentRequest.evolve(before, next).orElseThrow());
        switch (next) {
            case RequestPaid e ->
                assertThat(paid.add(e.requestId()))
                        .as("%s is paid once", e.requestId())
                        .isTrue();
            case RequestSubmitted e -> submittedInTimeUnderANumberOfItsOwn(e);
            case RequestLapsed e ->
                assertThat(before.orElseThrow().lapsesAt())
                        .as("%s lapses when it must", e.requestId())
                        .contains(e.at());
            default -> {}
        }
        next.vouchers().forEach(voucher -> noVoucherIsInTwo(voucher, event));
    }

    private void noVoucherIsInTwo(VoucherId voucher, RecordedEvent event) {
        assertThat(requests.values().stream().filter(request -> request.holdsAt(voucher, event.recordedAt())))
                .as("requests that hold %s at position %d", voucher, event.position())
                .hasSizeLessThanOrEqualTo(1);
    }

    private void submittedInTimeUnderANumberOfItsOwn(RequestSubmitted e) {
        assertThat(ReferenceNumber.isValid(e.reference())).isTrue();
        assertThat(numbers.merge(e.reference(), e.requestId(), (first, second) -> first))
                .isEqualTo(e.requestId());
        e.vouchers()
                .forEach(voucher ->
                        assertThat(e.at()).isBefore(windows.get(voucher).closesAt()));
    }

    private void partnersAreRemindedOnceAndOfWhatIsNotSubmitted(PaymentReminded e) {
        assertThat(reminded.add(e.voucherId() + "/" + e.daysBefore()))
                .as("%s, %d days before, is recorded once", e.voucherId(), e.daysBefore())
                .isTrue();
        assertThat(e.at())
                .isEqualTo(e.lastDay().minusDays(e.daysBefore()).atStartOfDay().toInstant(ZoneOffset.UTC))
                .isAfterOrEqualTo(windows.get(e.voucherId()).at());
        boolean submitted = requests.values().stream()
                .anyMatch(request -> !request.isOpen() && request.holdsAt(e.voucherId(), e.at()));
        assertThat(e.told() && submitted)
                .as("%s is told and submitted", e.voucherId())
                .isFalse();
    }

    private void windowClosesOnceAndAtItsOwnInstant(PaymentWindowClosed e, RecordedEvent event) {
        assertThat(closed.add(e.voucherId()))
                .as("the window of %s closes once", e.voucherId())
                .isTrue();
        assertThat(e.at()).isEqualTo(windows.get(e.voucherId()).closesAt());
        assertThat(event.recordedAt()).isAfterOrEqualTo(e.at());
    }

    /** No window is still open whose end has come. */
    void nothingIsOverdue(Instant now) {
        windows.forEach((voucher, window) -> assertThat(closed.contains(voucher))
                .as("the window of %s is closed at %s", voucher, now)
                .isEqualTo(!window.closesAt().isAfter(now)));
    }

    /** The status of each of a partner's requests after all that was checked. */
    Map<String, String> statuses(String partnerId) {
        var statuses = new TreeMap<String, String>();
        requests.values().stream()
                .filter(request -> request.partnerId().value().equals(partnerId))
                .forEach(request -> statuses.put(
                        request.requestId().value(), request.status().id()));
        return statuses;
    }
}
