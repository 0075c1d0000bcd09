package dev.vouchsafe.payment.publication;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.payment.PaymentRegistered;
import dev.vouchsafe.contracts.payment.PaymentWindowClosed;
import dev.vouchsafe.contracts.payment.PaymentWindowOpened;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.WindowEvent;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import java.time.Instant;
import java.util.Optional;

/** The messages about a partner's registration and its vouchers' windows. The key is the partner. */
final class PartnerMessages {

    private PartnerMessages() {}

    static Optional<Message> of(DomainEvent event, Instant recordedAt) {
        return switch (event) {
            case dev.vouchsafe.payment.domain.PaymentRegistered e -> Optional.of(registered(e));
            case WindowEvent.PaymentWindowOpened e ->
                Optional.of(new Message(
                        PaymentWindowOpened.TYPE,
                        e.partnerId().value(),
                        e.voucherId().value(),
                        new PaymentWindowOpened(e.voucherId(), e.partnerId(), e.redeemedOn(), e.lastDay(), e.at())));
            case WindowEvent.PaymentWindowClosed e ->
                Optional.of(new Message(
                        PaymentWindowClosed.TYPE,
                        e.partnerId().value(),
                        e.voucherId().value(),
                        new PaymentWindowClosed(
                                e.voucherId(), e.partnerId(), e.lastDay(), e.requestId(), e.at(), recordedAt)));
            default -> Optional.empty();
        };
    }

    private static Message registered(dev.vouchsafe.payment.domain.PaymentRegistered e) {
        var locations = e.accounts().stream().map(Account::locationId).toList();
        return new Message(
                PaymentRegistered.TYPE,
                e.partnerId().value(),
                e.partnerId().value(),
                new PaymentRegistered(e.partnerId(), e.program(), locations, e.at()));
    }
}
