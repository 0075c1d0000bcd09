package dev.vouchsafe.platform.http.support;

import dev.vouchsafe.platform.http.access.Caller;
import java.util.Optional;

/** A service has at most one bean of this type: then its refusals name whom the caller may ask. */
@FunctionalInterface
public interface CallerCountry {

    /**
     * The country of the partner or the customer that the caller acts for, ISO 3166; empty if it isn't known here. It
     * may block.
     */
    Optional<String> of(Caller caller);
}
