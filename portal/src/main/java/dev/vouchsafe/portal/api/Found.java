package dev.vouchsafe.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * A resource as it is now.
 *
 * @param value what it says
 * @param etag its version, for a form that will change it
 */
public record Found<T>(T value, @Nullable String etag) {}
