package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a webhook is: a partner's, or a customer's. It is told of what concerns its owner, and of nothing else.
 *
 * @param partnerId the partner; null for a customer
 * @param agreementIds the agreements that the customer had when it registered the webhook; none for a partner
 */
public record WebhookOwner(@Nullable PartnerId partnerId, List<AgreementId> agreementIds) {

    public WebhookOwner {
        agreementIds = List.copyOf(agreementIds);
    }

    /** A partner. */
    public static WebhookOwner of(PartnerId partnerId) {
        return new WebhookOwner(partnerId, List.of());
    }

    /** Whether it is this partner. */
    public boolean isPartner(@Nullable String partner) {
        return partnerId != null && partnerId.value().equals(partner);
    }

    /** Whether it is the customer of this agreement. */
    public boolean hasAgreement(@Nullable String agreement) {
        return agreementIds.stream().anyMatch(own -> own.value().equals(agreement));
    }

    /** Whether both are the same partner, or customers of the same agreement. */
    public boolean meets(WebhookOwner other) {
        return partnerId == null
                ? agreementIds.stream().anyMatch(other.agreementIds::contains)
                : partnerId.equals(other.partnerId);
    }

    /** A customer, by its agreements. */
    public static WebhookOwner of(List<AgreementId> agreementIds) {
        return new WebhookOwner(null, agreementIds);
    }
}
