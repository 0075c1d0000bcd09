package dev.vouchsafe.platform.evidence;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The witnesses that are asked for their cosignatures; none unless configured. */
@ConfigurationProperties("vouchsafe.evidence")
record WitnessSettings(@DefaultValue List<Configured> witnesses) {

    /**
     * A witness.
     *
     * @param name what it signs as
     * @param key its public key as a verifier takes it
     * @param address of its service
     */
    record Configured(String name, String key, URI address) {}
}
