package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inboxes that somebody reads.
 *
 * @param partnerId whose partner's; null for none
 * @param agreements whose customer's
 * @param officers whether that of the payments officers
 */
public record Inboxes(@Nullable PartnerId partnerId, Set<AgreementId> agreements, boolean officers) {

    public Inboxes {
        agreements = Set.copyOf(agreements);
    }

    /** As whom the notice is read; empty if it is in none of the inboxes. */
    public Optional<Audience> audience(NoticeReceived notice) {
        if (notice.agreements().stream().anyMatch(agreements::contains)) {
            return Optional.of(Audience.CUSTOMER);
        }
        if (partnerId != null && partnerId.equals(notice.partnerId())) {
            return Optional.of(Audience.PARTNER);
        }
        return officers && notice.officers() ? Optional.of(Audience.OFFICERS) : Optional.empty();
    }
}
