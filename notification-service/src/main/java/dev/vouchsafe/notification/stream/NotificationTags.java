package dev.vouchsafe.notification.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.deadletter.LetterEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.log.EventTags;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which streams each event belongs to. */
public final class NotificationTags implements EventTags {

    @Override
    public Set<Tag> of(DomainEvent event) {
        return switch (event) {
            case LetterEvent letter -> LetterStreams.tagsOf(letter);
            case WebhookEvent webhook -> WebhookStreams.tagsOf(webhook);
            default -> Set.of();
        };
    }
}
