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
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages from the other services that are kept as they are published. */
@Configuration(proxyBeanMethods = false)
record ReceivedMessages(Commands commands) {

    @Bean
    InboundHandler<VoucherReserved> voucherReserved() {
        return recording(
                Topics.VOUCHER,
                VoucherReserved.TYPE,
                VoucherReserved.class,
                (data, at) -> new ReservationReceived(data, data.reservedAt()));
    }

    @Bean
    InboundHandler<VoucherReleased> voucherReleased() {
        return recording(
                Topics.VOUCHER,
                VoucherReleased.TYPE,
                VoucherReleased.class,
                (data, at) -> new ReleaseReceived(data, data.releasedAt()));
    }

    @Bean
    InboundHandler<LocationRegistered> locationRegistered() {
        return recording(Topics.ELIGIBILITY, LocationRegistered.TYPE, LocationRegistered.class, LocationReceived::new);
    }

    @Bean
    InboundHandler<CompetencyAttained> competencyAttained() {
        return recording(
                Topics.ELIGIBILITY, CompetencyAttained.TYPE, CompetencyAttained.class, CompetencyReceived::new);
    }

    @Bean
    InboundHandler<CompetencyLapsed> competencyLapsed() {
        return recording(Topics.ELIGIBILITY, CompetencyLapsed.TYPE, CompetencyLapsed.class, LapseReceived::new);
    }

    @Bean
    InboundHandler<ExamPassed> examPassed() {
        return recording(Topics.ELIGIBILITY, ExamPassed.TYPE, ExamPassed.class, ReceivedMessages::exam);
    }

    private static ExamReceived exam(ExamPassed data, Instant at) {
        return new ExamReceived(
                data.partnerId(), data.consultantId(), data.exam(), data.validFrom(), data.validThrough(), at);
    }

    /** @param event makes the event of a message's data and its time */
    private <T> InboundHandler<T> recording(
            String topic, String type, Class<T> dataType, BiFunction<T, Instant, ReceivedEvent> event) {
        return InboundHandler.recording(
                topic, type, dataType, commands, message -> event.apply(message.data(), message.time()));
    }
}
