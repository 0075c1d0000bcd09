package dev.vouchsafe.eligibility.received;

import dev.vouchsafe.contracts.mpn.CompetencyAttained;
import dev.vouchsafe.contracts.mpn.CompetencyLapsed;
import dev.vouchsafe.contracts.mpn.ExamPassed;
import dev.vouchsafe.contracts.mpn.LocationRegistered;
import dev.vouchsafe.contracts.mpn.PartnerRegistered;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.UnreadableMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages of MPN that are recorded as they are published. */
@Configuration(proxyBeanMethods = false)
record ReceivedMessages(Commands commands) {

    @Bean
    InboundHandler<PartnerRegistered> partnerRegistered() {
        return recording(PartnerRegistered.TYPE, PartnerRegistered.class, ReceivedMessages::event);
    }

    @Bean
    InboundHandler<LocationRegistered> locationRegistered() {
        return recording(LocationRegistered.TYPE, LocationRegistered.class, ReceivedMessages::event);
    }

    @Bean
    InboundHandler<CompetencyAttained> competencyAttained() {
        return recording(CompetencyAttained.TYPE, CompetencyAttained.class, ReceivedMessages::event);
    }

    @Bean
    InboundHandler<CompetencyLapsed> competencyLapsed() {
        return recording(CompetencyLapsed.TYPE, CompetencyLapsed.class, ReceivedMessages::event);
    }

    @Bean
    InboundHandler<ExamPassed> examPassed() {
        return recording(ExamPassed.TYPE, ExamPassed.class, ReceivedMessages::event);
    }

    /** @param event makes the event of a message's data and its time */
    private <T> InboundHandler<T> recording(
            String type, Class<T> dataType, BiFunction<T, Instant, PartnerEvent> event) {
        return InboundHandler.recording(
                Topics.MPN, type, dataType, commands, message -> event.apply(message.data(), message.time()));
    }

    static PartnerEvent event(PartnerRegistered data, Instant at) {
        return new PartnerEvent.PartnerRegistered(data.partnerId(), data.name(), data.country(), at);
    }

    static PartnerEvent event(LocationRegistered data, Instant at) {
        return new PartnerEvent.LocationRegistered(
                data.partnerId(), data.locationId(), data.country(), data.city(), at);
    }

    static PartnerEvent event(CompetencyAttained data, Instant at) {
        inOrder(data.validFrom(), data.validThrough());
        return new PartnerEvent.CompetencyAttained(
                data.partnerId(), data.competency(), data.level(), data.validFrom(), data.validThrough(), at);
    }

    static PartnerEvent event(CompetencyLapsed data, Instant at) {
        return new PartnerEvent.CompetencyLapsed(
                data.partnerId(), data.competency(), data.level(), data.lapsedOn(), at);
    }

    static PartnerEvent event(ExamPassed data, Instant at) {
        inOrder(data.validFrom(), data.validThrough());
        return new PartnerEvent.ExamPassed(
                data.partnerId(),
                data.consultantId(),
                data.name(),
                data.exam(),
                data.validFrom(),
                data.validThrough(),
                at);
    }

    private static void inOrder(LocalDate validFrom, LocalDate validThrough) {
        if (validThrough.isBefore(validFrom)) {
            throw new UnreadableMessage("validThrough: " + validThrough + " is before validFrom, " + validFrom);
        }
    }
}
