package dev.vouchsafe.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MasterKeyTest {

    private final MasterKey key = MasterKey.of(MasterKey.random());

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "not Base64!", "c2hvcnQ="})
    void aMissingOrMalformedOneIsToldWithTheSettingAndWithoutItsValue(String configured) {
        assertThatThrownBy(() -> MasterKey.of(configured))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("vouchsafe.personal.master-key")
                .satisfies(told -> {
                    if (configured != null && !configured.isBlank()) {
                        assertThat(told.getMessage()).doesNotContain(configured);
                    }
                });
    }

    @Test
    void comesFromTheEnvironmentAndThereIsNoneWithoutIt() {
        var environment = new StandardEnvironment();
        assertThatThrownBy(() -> SealingConfiguration.masterKeys(environment))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("missing");

        var given = MasterKey.random();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("given", Map.of("VOUCHSAFE_PERSONAL_MASTER_KEY", given)));
        assertThat(SealingConfiguration.masterKeys(environment).current().fingerprint())
                .isEqualTo(MasterKey.of(given).fingerprint());
    }

    @Test
    void aBlindedDigestIsAnotherUnderAnotherKey() {
        assertThat(key.keyed("d"))
                .isEqualTo(key.keyed("d"))
                .isNotEqualTo(key.keyed("e"))
                .isNotEqualTo(MasterKey.of(MasterKey.random()).keyed("d"));
    }

    @Test
    void aPersonHasOneIdHoweverTheAddressIsWritten() {
        assertThat(key.idOf("PM@Contoso.example"))
                .isEqualTo(key.idOf("pm@contoso.EXAMPLE"))
                .isNotEqualTo(key.idOf("pn@contoso.example"));
        assertThat(key.idOf("pm@contoso.example"))
                .doesNotContainIgnoringCase("contoso")
                .isNotEqualTo(MasterKey.of(MasterKey.random()).idOf("pm@contoso.example"));
    }

    @Test
    void theIdOfAPersonWithAnAddressOfAToZIsTheSameForEver() {
        var fixed = MasterKey.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assertThat(fixed.idOf("PM@contoso.example ")).isEqualTo("3bESdxclXtFN_FoeRwTGwAt679J0N4ZrjrKwpUbwrSE");
    }

    @Test
    void aWrappedKeyBelongsToItsPersonAndItsId() {
        byte[] secret = AesGcm.random(32);
        byte[] wrapped = key.wrap("person", "key", secret);

        assertThat(key.unwrap("person", "key", wrapped)).isEqualTo(secret);
        assertThatThrownBy(() -> key.unwrap("another", "key", wrapped))
                .isInstanceOf(DamagedSeal.class)
                .hasMessageContaining("key");
        assertThatThrownBy(() -> key.unwrap("person", "other", wrapped)).isInstanceOf(DamagedSeal.class);
        assertThatThrownBy(() -> MasterKey.of(MasterKey.random()).unwrap("person", "key", wrapped))
                .isInstanceOf(DamagedSeal.class);
    }
}
