package dev.vouchsafe.standalone.play;

import java.util.Map;

/** Gives bearer tokens. */
@FunctionalInterface
public interface BearerTokens {

    /** A token, good for now, that carries the claims. */
    String carrying(Map<String, Object> claims);
}
