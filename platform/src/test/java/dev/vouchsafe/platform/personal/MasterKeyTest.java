package dev.vouchsafe.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private final MasterKey key = MasterKey.of(MasterKey.random());

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "not Base64!", "c2hvcnQ="})
    void aMissingOrMalformedOneIsToldWithTheSettingAndWithoutItsValue(String configured) {
        assertThatThrownBy(() -> MasterKey.of(configured)).isInstanceOf(IllegalStateException.class).hasMessageContaining("vouchsafe.personal.master-key")
                .satisfies(told -> {
                    if (configured != null && !configured.isBlank()) {
                        assertThat(told.getMessage()).doesNotContain(configured);
                    }
                });
    }

    @Test
    void aPersonHasOneIdHoweverTheAddressIsWritten() {
        assertThat(key.idOf("PM@Contoso.example")).isEqualTo(key.idOf("pm@contoso.EXAMPLE")).isNotEqualTo(key.idOf("pn@contoso.example"));
        assertThat(key.idOf("pm@contoso.example")).doesNotContainIgnoringCase("contoso").isNotEqualTo(MasterKey.of(MasterKey.random()).idOf("pm@contoso.example"));
    }

    @Test
    void aWrappedKeyBelongsToItsPersonAndItsId() {
        byte[] secret = AesGcm.random(32);
        byte[] wrapped = key.wrap("person", "key", secret);

        assertThat(key.unwrap("person", "key", wrapped)).isEqualTo(secret);
        assertThatThrownBy(() -> key.unwrap("another", "key", wrapped)).isInstanceOf(DamagedSeal.class).hasMessageContaining("key");
        assertThatThrownBy(() -> key.unwrap("person", "other", wrapped)).isInstanceOf(DamagedSeal.class);
        assertThatThrownBy(() -> MasterKey.of(MasterKey.random()).unwrap("person", "key", wrapped)).isInstanceOf(DamagedSeal.class);
    }
}
