package dev.vouchsafe.eventstore;

import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an event that is read: its token and its tags. The framework's context copies a map for each resource
 * that is added, which shows when a whole log is read.
 */
record EventContext(TrackingToken token, Set<Tag> tags) implements Context {

    @Override
    public boolean containsResource(ResourceKey<?> key) {
        return key == TrackingToken.RESOURCE_KEY || key == Tag.RESOURCE_KEY;
    }

    @Override
    @SuppressWarnings("unchecked") // a key stands for the type of its resource
    public <T> @Nullable T getResource(ResourceKey<T> key) {
        if (key == TrackingToken.RESOURCE_KEY) {
            return (T) token;
        }
        return key == Tag.RESOURCE_KEY ? (T) tags : null;
    }

    @Override
    public <T> Context withResource(ResourceKey<T> key, T resource) {
        return Context.with(TrackingToken.RESOURCE_KEY, token)
                .withResource(Tag.RESOURCE_KEY, tags)
                .withResource(key, resource);
    }

    @Override
    public Map<ResourceKey<?>, Object> resources() {
        return Map.of(TrackingToken.RESOURCE_KEY, token, Tag.RESOURCE_KEY, tags);
    }
}
