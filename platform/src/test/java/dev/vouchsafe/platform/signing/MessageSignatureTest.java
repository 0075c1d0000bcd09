package dev.vouchsafe.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class MessageSignatureTest {

    private static final String SERVICE = "voucher-service";
    private final Ed25519Keys keys = Ed25519Keys.random();
    private final Ed25519Keys next = Ed25519Keys.random();

    @Test
    void whatAServiceSignedIsBelieved() {
        assertThat(disbelief(keys, trusted(keys), published -> published)).isEmpty();
    }

    @Test
    void nothingOfItCanBeChanged() {
        assertChanged(from -> record("payment.events", "PS-1", "{}", from));
        assertChanged(from -> record("voucher.events", "PS-2", "{}", from));
        assertChanged(from -> record("voucher.events", "PS-1", "{ }", from));
        assertChanged(from -> with(from, "ce_id", "e-2"));
        assertChanged(from -> with(from, "ce_time", "2021-03-15T09:00:01Z"));
        assertChanged(from -> with(from, "ce_more", "x"));
        assertChanged(from -> with(from, "content-type", "text/plain"));
    }

    /** Why it was put aside, and that it is sent again, is said behind its back. */
    @Test
    void whatIsNoAttributeMayBeAdded() {
        assertThat(disbelief(keys, trusted(keys), from -> with(from, "dlt-replay-of", "x")))
                .isEmpty();
    }

    @Test
    void anotherKeyIsNotBelieved() {
        assertThat(disbelief(next, trusted(keys) + "," + trusted("payment-service", next), published -> published))
                .contains(Disbelief.UNKNOWN_KEY);
    }

    @Test
    void aKeyIsReplacedWhileBothAreTrusted() {
        var both = trusted(keys) + "," + trusted(next);

        assertThat(disbelief(keys, both, published -> published)).isEmpty();
        assertThat(disbelief(next, both, published -> published)).isEmpty();
    }

    @Test
    void withoutASignatureItIsBelievedOnlyWhereThatIsAllowed() {
        var bare = record("voucher.events", "PS-1", "{}", new ProducerRecord<>("t", new byte[0]));

        assertThat(verifier(trusted(keys), true).disbelief(consumed(bare), SERVICE))
                .contains(Disbelief.UNSIGNED);
        assertThat(verifier(trusted(keys), false).disbelief(consumed(bare), SERVICE))
                .isEmpty();
        assertThat(verifier(trusted(keys), false).standing()).hasSize(1);
        assertThat(verifier(trusted(keys), true).standing()).isEmpty();
    }

    @Test
    void aServiceWhoseKeyNobodyWouldBelieveDoesNotStart() {
        assertThatThrownBy(() -> signer(next, trusted(keys))).hasMessageContaining("vouchsafe.signing.trusted");
        assertThatThrownBy(() -> MessageSigner.of(SERVICE, new SigningSettings(null, trusted(keys), true)))
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> MessageSigner.of(SERVICE, new SigningSettings("AAAA", trusted(keys), true)))
                .hasMessageContaining("malformed")
                .hasMessageNotContaining("AAAA");
        assertThatThrownBy(() -> new TrustedKeys("voucher-service")).hasMessageContaining("<service>=<key>");
        assertThatThrownBy(() -> new TrustedKeys("voucher-service=AAAA")).hasMessageContaining("no Ed25519");
        assertThatThrownBy(() -> new TrustedKeys(" ")).hasMessageContaining("missing");
    }

    private void assertChanged(UnaryOperator<ProducerRecord<String, byte[]>> change) {
        assertThat(disbelief(keys, trusted(keys), change)).contains(Disbelief.WRONG_SIGNATURE);
    }

    private static Optional<Disbelief> disbelief(
            Ed25519Keys signing, String trusted, UnaryOperator<ProducerRecord<String, byte[]>> change) {
        var published = record("voucher.events", "PS-1", "{}", new ProducerRecord<>("t", new byte[0]));
        with(published, "ce_id", "e-1");
        with(published, "ce_time", "2021-03-15T09:00:00Z");
        with(published, "content-type", "application/json");
        var signed = signer(signing, trusted(signing)).signed(published);
        return verifier(trusted, true).disbelief(consumed(change.apply(signed)), SERVICE);
    }

    private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<String, byte[]> record) {
        var consumed = new ConsumerRecord<>(record.topic(), 0, 17, record.key().getBytes(UTF_8), record.value());
        record.headers().forEach(consumed.headers()::add);
        return consumed;
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, String value, ProducerRecord<String, byte[]> headers) {
        var record = new ProducerRecord<>(topic, key, value.getBytes(UTF_8));
        headers.headers().forEach(record.headers()::add);
        return record;
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(UTF_8));
        return record;
    }

    private static MessageSigner signer(Ed25519Keys keys, String trusted) {
        return MessageSigner.of(SERVICE, new SigningSettings(keys.secret(), trusted, true));
    }

    private static MessageVerifier verifier(String trusted, boolean required) {
        return new MessageVerifier(new SigningSettings(null, trusted, required));
    }

    private static String trusted(Ed25519Keys keys) {
        return trusted(SERVICE, keys);
    }

    private static String trusted(String service, Ed25519Keys keys) {
        return service + "=" + keys.known();
    }
}
