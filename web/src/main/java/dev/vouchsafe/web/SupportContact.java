package dev.vouchsafe.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom the caller may ask about a refusal.
 *
 * @param email null unless people write there
 * @param address null unless people open a request there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportContact(
        @Nullable String email, @Nullable URI address) {}
