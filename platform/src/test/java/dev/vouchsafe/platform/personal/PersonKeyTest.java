package dev.vouchsafe.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PersonKeyTest {

    private final PersonKey key = PersonKey.random();
    private final String box = key.seal("projectManager", "Pat".getBytes(UTF_8));

    @Test
    void opensWhatItSealed() {
        assertThat(key.open("projectManager", box)).asString(UTF_8).isEqualTo("Pat");
        assertThat(key.seal("projectManager", "Pat".getBytes(UTF_8)))
                .as("sealed again")
                .isNotEqualTo(box);
    }

    @Test
    void everyChangedBitIsNoticed() {
        byte[] bytes = Base64.getUrlDecoder().decode(box);
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            damaged("projectManager", Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void whatIsCutOrNoBase64IsNoticed() {
        damaged("projectManager", box.substring(0, box.length() - 4));
        damaged("projectManager", "");
        damaged("projectManager", "no Base64!");
    }

    @Test
    void whatWasSealedForOneFieldOrKeyOpensInNoOther() {
        damaged("adminEmail", box);
        assertThatThrownBy(() -> PersonKey.random().open("projectManager", box)).isInstanceOf(DamagedSeal.class);
        assertThatThrownBy(() -> new PersonKey("another id", key.secret()).open("projectManager", box))
                .isInstanceOf(DamagedSeal.class);
    }

    @Test
    void aPrintIsEqualForEqualValuesOfOneFieldUnderOneKey() {
        assertThat(key.print("adminEmail", "a@b.example"))
                .isEqualTo(key.print("adminEmail", "a@b.example"))
                .isNotEqualTo(key.print("adminEmail", "b@b.example"))
                .isNotEqualTo(key.print("projectManager", "a@b.example"))
                .isNotEqualTo(PersonKey.random().print("adminEmail", "a@b.example"));
    }

    private void damaged(String field, String changed) {
        assertThatThrownBy(() -> key.open(field, changed))
                .isInstanceOf(DamagedSeal.class)
                .hasMessageContaining(field)
                .hasMessageContaining(key.id())
                .hasMessageNotContaining("Pat");
    }
}
