package dev.vouchsafe.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.platform.alarm.Alarms;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service said what stands in its name on a topic. Who has every right at the broker can write there, and is
 * not believed.
 */
public final class MessageVerifier implements Alarms {

    private final TrustedKeys trusted;
    private final boolean required;

    /** @throws IllegalStateException if the trusted keys are missing or malformed */
    public MessageVerifier(SigningSettings settings) {
        this.trusted = new TrustedKeys(settings.trusted());
        this.required = settings.required();
    }

    /**
     * Why a record is not what the service said; empty if it is to be believed.
     *
     * @param service in whose name it speaks
     */
    public Optional<Disbelief> disbelief(ConsumerRecord<byte[], byte[]> record, String service) {
        var signature = text(record.headers(), SignedContent.SIGNATURE);
        if (signature == null) {
            return required ? Optional.of(Disbelief.UNSIGNED) : Optional.empty();
        }
        var keyId = text(record.headers(), SignedContent.KEY_ID);
        var key = trusted.of(service, keyId == null ? "" : keyId);
        if (key.isEmpty()) {
            return Optional.of(Disbelief.UNKNOWN_KEY);
        }
        byte[] content = SignedContent.of(record.topic(), record.key(), record.headers(), record.value());
        return key.get().verifies(content, bytes(signature))
                ? Optional.empty()
                : Optional.of(Disbelief.WRONG_SIGNATURE);
    }

    /** A door that is open is an alarm as long as it is. */
    @Override
    public List<String> standing() {
        return required ? List.of() : List.of("Messages of services are believed without a signature.");
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noSignature) {
            return new byte[0];
        }
    }
}
