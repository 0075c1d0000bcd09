package dev.vouchsafe.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.verifier.Checkpoint;
import dev.vouchsafe.verifier.Merkle;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    /** RFC 8032, section 7.1, test 1. */
    @Test
    void isThatOfItsSeed() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(SigningKey.of("vouchsafe/test/log", seed).known().raw())
                .asHexString()
                .isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void eachLogHasItsOwnAndItsOwnSalts() {
        var secrets = EvidenceSecrets.of(EvidenceSecrets.random(), EvidenceSecrets.random());
        var one = secrets.key("vouchsafe/test/one");
        var note = one.sign(7, Merkle.sha256());
        assertThat(Checkpoint.read(note).signedByLog(List.of(one.known()))).isTrue();
        assertThat(Checkpoint.read(note)
                        .signedByLog(List.of(secrets.key("vouchsafe/test/two").known())))
                .isFalse();
        assertThat(secrets.salts("vouchsafe/test/one").of(3, "type"))
                .hasSize(32)
                .isEqualTo(secrets.salts("vouchsafe/test/one").of(3, "type"))
                .isNotEqualTo(secrets.salts("vouchsafe/test/one").of(3, "data"))
                .isNotEqualTo(secrets.salts("vouchsafe/test/one").of(4, "type"))
                .isNotEqualTo(secrets.salts("vouchsafe/test/two").of(3, "type"));
    }

    @Test
    void aSecretThatIsMissingOrMalformedIsNamed() {
        var good = EvidenceSecrets.random();
        assertThatThrownBy(() -> EvidenceSecrets.of(null, good))
                .hasMessageContaining("vouchsafe.evidence.signing-key")
                .hasMessageEndingWith("missing.");
        assertThatThrownBy(() -> EvidenceSecrets.of(good, "short"))
                .hasMessageContaining("vouchsafe.evidence.salt-secret")
                .hasMessageEndingWith("malformed.");
    }
}
