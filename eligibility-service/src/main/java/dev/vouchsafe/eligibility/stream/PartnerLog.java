package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerPublication;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.program.standing.Standing;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this service's events lie in its log: their stored names and their one stream, the partner's. */
@Configuration(proxyBeanMethods = false)
public class PartnerLog {

    /** The stored names, for ever. */
    public static EventCatalogue catalogue() {
        return new EventCatalogue()
                .add(PartnerEvent.Registered.class, "partner.registered", 1)
                .add(PartnerEvent.LocationRegistered.class, "location.registered", 1)
                .add(PartnerEvent.CompetencyAttained.class, "competency.attained", 1)
                .add(PartnerEvent.CompetencyLapsed.class, "competency.lapsed", 1)
                .add(PartnerEvent.ExamPassed.class, "exam.passed", 1)
                .add(PartnerEvent.AgreementSigned.class, "agreement.signed", 1)
                .add(PartnerEvent.OfferingEnrolled.class, "offering.enrolled", 1)
                .add(PartnerEvent.ProfileKept.class, "profile.kept", 1)
                .add(PartnerEvent.ProfileRemoved.class, "profile.removed", 1);
    }

    /** All events of the partner. */
    public static EventCriteria streamOf(PartnerId partnerId) {
        return EventCriteria.havingTags(tag(partnerId));
    }

    /** The partner's standing. */
    public static Fold<Standing> standingOf(PartnerId partnerId) {
        return new Fold<>(
                streamOf(partnerId),
                Standing.NONE,
                (standing, event) -> PartnerPublication.evolve(standing, (PartnerEvent) event));
    }

    /** Everything of the partner. */
    public static Fold<Partner> partner(PartnerId partnerId) {
        return new Fold<>(streamOf(partnerId), Partner.NONE, (partner, event) -> partner.with((PartnerEvent) event))
                .showing(partner -> partner);
    }

    /** The same for the resource that shows a partner's profiles alone. */
    public static Fold<Partner> profiles(PartnerId partnerId) {
        return partner(partnerId).showing(Partner::profiles);
    }

    private static Tag tag(PartnerId partnerId) {
        return Tag.of("partner", partnerId.value());
    }

    @Bean
    EventCatalogue eventCatalogue() {
        return catalogue();
    }

    @Bean
    EventTags factTags() {
        return fact -> Set.of(tag(((PartnerEvent) fact).partnerId()));
    }
}
