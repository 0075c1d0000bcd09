package dev.vouchsafe.platform.testing;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.platform.signing.Ed25519Keys;
import dev.vouchsafe.platform.signing.MessageSigner;
import dev.vouchsafe.platform.signing.SigningSettings;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Signs in the names of all services, with one pair of keys that all of them have. */
public final class TestSigning {

    private final Ed25519Keys keys = Ed25519Keys.random();

    /** What makes a service sign with it, and believe it. */
    public Map<String, Object> settings() {
        return Map.of(SigningSettings.KEY, keys.secret(), SigningSettings.TRUSTED, trusted());
    }

    private String trusted() {
        return Stream.of(ServiceName.values())
                .map(service -> service.id() + "=" + keys.known())
                .collect(Collectors.joining(","));
    }

    /** The same record, signed if its source is a service. */
    public ProducerRecord<String, byte[]> signed(String source, ProducerRecord<String, byte[]> message) {
        return Stream.of(ServiceName.values())
                .filter(service -> service.source().equals(source))
                .findFirst()
                .map(service -> MessageSigner.of(service.id(), new SigningSettings(keys.secret(), trusted(), true))
                        .signed(message))
                .orElse(message);
    }
}
