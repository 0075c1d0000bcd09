package dev.vouchsafe.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/** Signs what the service publishes, so that who can write to the broker can't speak in its name. */
public final class MessageSigner {

    private static final byte[] PROBE = "which key is it".getBytes(UTF_8);

    private final Ed25519PrivateKeyParameters secret;
    private final byte[] keyId;

    private MessageSigner(Ed25519PrivateKeyParameters secret, String keyId) {
        this.secret = secret;
        this.keyId = keyId.getBytes(UTF_8);
    }

    /**
     * @param service who signs
     * @throws IllegalStateException if a setting is missing or malformed, or nobody would believe what the key signs
     */
    public static MessageSigner of(String service, SigningSettings settings) {
        var trusted = new TrustedKeys(settings.trusted());
        var secret = Ed25519Keys.secret(settings.key());
        byte[] probe = sign(secret, PROBE);
        return trusted.of(service).entrySet().stream()
                .filter(known -> known.getValue().verifies(PROBE, probe))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(id -> new MessageSigner(secret, id))
                .orElseThrow(() -> new IllegalStateException(SigningSettings.TRUSTED + " must have the public key of "
                        + service + " that belongs to its " + SigningSettings.KEY + "; it has another or none."));
    }

    /** The same record with the signature in its headers. */
    public ProducerRecord<String, byte[]> signed(ProducerRecord<String, byte[]> record) {
        record.headers().add(SignedContent.KEY_ID, keyId);
        byte[] content = SignedContent.of(record.topic(), bytes(record.key()), record.headers(), record.value());
        record.headers()
                .add(
                        SignedContent.SIGNATURE,
                        Base64.getEncoder()
                                .encodeToString(sign(secret, content))
                                .getBytes(UTF_8));
        return record;
    }

    private static byte @Nullable [] bytes(@Nullable String key) {
        return key == null ? null : key.getBytes(UTF_8);
    }

    private static byte[] sign(Ed25519PrivateKeyParameters key, byte[] content) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }
}
