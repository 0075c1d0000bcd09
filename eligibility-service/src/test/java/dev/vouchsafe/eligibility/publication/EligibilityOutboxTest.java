package dev.vouchsafe.eligibility.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EligibilityOutboxTest {

    private static final Instant AT = Instant.parse("2019-11-06T12:30:00Z");

    @Test
    void whatChangedAPartnersStandingIsToldByThePartnersKey() {
        assertThat(messageFor(new PartnerEvent.OfferingEnrolled(
                        PartnerId.of("P-4001"), "planning-services", OfferingId.of("SDPS"), "ana", AT)))
                .isEqualTo(new Message(
                        "eligibility.offering-enrolled.v1",
                        "P-4001",
                        "P-4001",
                        new OfferingEnrolled(
                                PartnerId.of("P-4001"), "planning-services", OfferingId.of("SDPS"), "ana", AT)));
        assertThat(messageFor(new PartnerEvent.PartnerRegistered(PartnerId.of("P-4002"), "Fabrikam", "GB", AT)))
                .isEqualTo(new Message(
                        "eligibility.partner-registered.v1",
                        "P-4002",
                        "P-4002",
                        new PartnerRegistered(PartnerId.of("P-4002"), "Fabrikam", "GB")));
    }

    private static Message messageFor(PartnerEvent event) {
        var cause = new Cause(null, Cause.Kind.CALL, "ana", List.of(), "c-1");
        return new EligibilityOutbox()
                .messageFor(new RecordedEvent(0, "id", "any", 1, event, AT, cause, null))
                .orElseThrow();
    }
}
