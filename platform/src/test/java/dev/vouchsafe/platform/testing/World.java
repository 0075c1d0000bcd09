package dev.vouchsafe.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.decision.Fact;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service knows, as a sequence of facts makes it, whatever streams the log would find them in. */
public abstract class World {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    public abstract void apply(Fact fact);

    /** All that is in it, as something that can be written as JSON. */
    protected abstract Object content();

    /** Two worlds have the same digest if everything in them is the same. */
    public final String digest() {
        try {
            var all = JSON.writeValueAsString(content());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
