package dev.vouchsafe.voucher.received;

import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.StandingEvent;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.EnrolmentReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.ExamReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LocationReceived;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages from eligibility-service that a reservation's decision rests on. */
@Configuration(proxyBeanMethods = false)
record ReceivedMessages(Commands commands, ServiceClock clock) {

    @Bean
    InboundHandler<LocationRegistered> locationRegistered() {
        return recording(LocationRegistered.TYPE, LocationRegistered.class, LocationReceived::new);
    }

    @Bean
    InboundHandler<CompetencyAttained> competencyAttained() {
        return recording(CompetencyAttained.TYPE, CompetencyAttained.class, CompetencyReceived::new);
    }

    @Bean
    InboundHandler<CompetencyLapsed> competencyLapsed() {
        return recording(CompetencyLapsed.TYPE, CompetencyLapsed.class, LapseReceived::new);
    }

    @Bean
    InboundHandler<ExamPassed> examPassed() {
        return recording(ExamPassed.TYPE, ExamPassed.class, ExamReceived::new);
    }

    @Bean
    InboundHandler<OfferingEnrolled> offeringEnrolled() {
        return recording(OfferingEnrolled.TYPE, OfferingEnrolled.class, EnrolmentReceived::new);
    }

    private <T extends PartnerMessage> InboundHandler<T> recording(
            String type, Class<T> dataType, BiFunction<T, Instant, StandingEvent> event) {
        return InboundHandler.recording(
                Topics.ELIGIBILITY, type, dataType, commands, message -> event.apply(message.data(), clock.instant()));
    }
}
