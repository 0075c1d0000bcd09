package dev.vouchsafe.eligibility.publication;

import dev.vouchsafe.contracts.eligibility.AgreementSigned;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerPublication;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What eligibility-service publishes: what changed a partner's standing, in the order of the partner's key. */
@Component
class EligibilityOutbox implements Outbox {

    @Override
    public String topic() {
        return Topics.ELIGIBILITY;
    }

    @Override
    public String source() {
        return ServiceName.ELIGIBILITY.source();
    }

    @Override
    public Optional<Message> messageFor(RecordedEvent event) {
        return Optional.of(event.payload())
                .filter(PartnerEvent.class::isInstance)
                .flatMap(payload -> PartnerPublication.of((PartnerEvent) payload))
                .map(published -> new Message(
                        typeOf(published),
                        published.partnerId().value(),
                        published.partnerId().value(),
                        published));
    }

    private static String typeOf(PartnerMessage message) {
        return switch (message) {
            case PartnerRegistered f -> PartnerRegistered.TYPE;
            case LocationRegistered f -> LocationRegistered.TYPE;
            case CompetencyAttained f -> CompetencyAttained.TYPE;
            case CompetencyLapsed f -> CompetencyLapsed.TYPE;
            case ExamPassed f -> ExamPassed.TYPE;
            case AgreementSigned f -> AgreementSigned.TYPE;
            case OfferingEnrolled f -> OfferingEnrolled.TYPE;
        };
    }
}
