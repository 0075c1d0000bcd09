package dev.vouchsafe.eligibility.mpn;

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

/** The messages of MPN that this service understands. */
@Configuration(proxyBeanMethods = false)
class MpnMessages {

    @Bean
    InboundHandler<PartnerRegistered> partnerRegistered(Commands commands) {
        return saying(PartnerRegistered.TYPE, PartnerRegistered.class, MpnMessages::event, commands);
    }

    @Bean
    InboundHandler<LocationRegistered> locationRegistered(Commands commands) {
        return saying(LocationRegistered.TYPE, LocationRegistered.class, MpnMessages::event, commands);
    }

    @Bean
    InboundHandler<CompetencyAttained> competencyAttained(Commands commands) {
        return saying(CompetencyAttained.TYPE, CompetencyAttained.class, MpnMessages::event, commands);
    }

    @Bean
    InboundHandler<CompetencyLapsed> competencyLapsed(Commands commands) {
        return saying(CompetencyLapsed.TYPE, CompetencyLapsed.class, MpnMessages::event, commands);
    }

    @Bean
    InboundHandler<ExamPassed> examPassed(Commands commands) {
        return saying(ExamPassed.TYPE, ExamPassed.class, MpnMessages::event, commands);
    }

    /** @param event the event that the data, said at an instant, comes to */
    private static <T> InboundHandler<T> saying(
            String type, Class<T> dataType, BiFunction<T, Instant, PartnerEvent> event, Commands commands) {
        return InboundHandler.sending(
                Topics.MPN,
                type,
                dataType,
                commands,
                message -> new RecordPartnerEvent(event.apply(message.data(), message.time())));
    }

    static PartnerEvent event(PartnerRegistered said, Instant at) {
        return new PartnerEvent.Registered(said.partnerId(), said.name(), said.country(), at);
    }

    static PartnerEvent event(LocationRegistered said, Instant at) {
        return new PartnerEvent.LocationRegistered(
                said.partnerId(), said.locationId(), said.country(), said.city(), at);
    }

    static PartnerEvent event(CompetencyAttained said, Instant at) {
        inOrder(said.validFrom(), said.validThrough());
        return new PartnerEvent.CompetencyAttained(
                said.partnerId(), said.competency(), said.level(), said.validFrom(), said.validThrough(), at);
    }

    static PartnerEvent event(CompetencyLapsed said, Instant at) {
        return new PartnerEvent.CompetencyLapsed(
                said.partnerId(), said.competency(), said.level(), said.lapsedOn(), at);
    }

    static PartnerEvent event(ExamPassed said, Instant at) {
        inOrder(said.validFrom(), said.validThrough());
        return new PartnerEvent.ExamPassed(
                said.partnerId(),
                said.consultantId(),
                said.name(),
                said.exam(),
                said.validFrom(),
                said.validThrough(),
                at);
    }

    private static void inOrder(LocalDate validFrom, LocalDate validThrough) {
        if (validThrough.isBefore(validFrom)) {
            throw new UnreadableMessage("validThrough: " + validThrough + " is before validFrom, " + validFrom);
        }
    }
}
