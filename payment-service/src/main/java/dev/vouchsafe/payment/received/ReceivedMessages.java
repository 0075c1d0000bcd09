package dev.vouchsafe.payment.received;

import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import dev.vouchsafe.payment.domain.ReceivedEvent;
import dev.vouchsafe.payment.domain.ReceivedEvent.CompetencyReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ExamReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LapseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages from the other services that are kept as they are published. */
@Configuration(proxyBeanMethods = false)
class ReceivedMessages {

    private final Commands commands;

    ReceivedMessages(Commands commands) {
        this.commands = commands;
    }

    @Bean
    InboundHandler<VoucherReserved> voucherReserved() {
        return recording(
                Topics.VOUCHER,
                VoucherReserved.TYPE,
                VoucherReserved.class,
                message ->
                        new ReservationReceived(message.data(), message.data().reservedAt()));
    }

    @Bean
    InboundHandler<VoucherReleased> voucherReleased() {
        return recording(
                Topics.VOUCHER,
                VoucherReleased.TYPE,
                VoucherReleased.class,
                message -> new ReleaseReceived(message.data(), message.data().releasedAt()));
    }

    @Bean
    InboundHandler<LocationRegistered> locationRegistered() {
        return recording(
                Topics.ELIGIBILITY,
                LocationRegistered.TYPE,
                LocationRegistered.class,
                message -> new LocationReceived(message.data(), message.time()));
    }

    @Bean
    InboundHandler<CompetencyAttained> competencyAttained() {
        return recording(
                Topics.ELIGIBILITY,
                CompetencyAttained.TYPE,
                CompetencyAttained.class,
                message -> new CompetencyReceived(message.data(), message.time()));
    }

    @Bean
    InboundHandler<CompetencyLapsed> competencyLapsed() {
        return recording(
                Topics.ELIGIBILITY,
                CompetencyLapsed.TYPE,
                CompetencyLapsed.class,
                message -> new LapseReceived(message.data(), message.time()));
    }

    @Bean
    InboundHandler<ExamPassed> examPassed() {
        return recording(
                Topics.ELIGIBILITY,
                ExamPassed.TYPE,
                ExamPassed.class,
                message -> new ExamReceived(
                        message.data().partnerId(),
                        message.data().consultantId(),
                        message.data().exam(),
                        message.data().validFrom(),
                        message.data().validThrough(),
                        message.time()));
    }

    private <T> InboundHandler<T> recording(
            String topic, String type, Class<T> dataType, Function<InboundMessage<T>, ReceivedEvent> event) {
        return InboundHandler.sending(
                topic, type, dataType, commands, message -> new RecordReceived(event.apply(message)));
    }
}
