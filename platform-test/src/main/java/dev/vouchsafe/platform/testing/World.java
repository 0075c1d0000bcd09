package dev.vouchsafe.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.digest.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service knows, as a sequence of events makes it, whatever streams the log would find them in. */
public abstract class World {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public abstract void apply(DomainEvent event);

    /** All that is in it, as something that can be written as JSON. */
    protected abstract Object content();

    /** Two worlds have the same digest if everything in them is the same. */
    public final String digest() {
        return Sha256.hex(JSON.writeValueAsString(content()).getBytes(UTF_8));
    }
}
