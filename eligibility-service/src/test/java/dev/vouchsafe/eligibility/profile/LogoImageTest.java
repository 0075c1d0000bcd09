package dev.vouchsafe.eligibility.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.http.Malformed;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LogoImageTest {

    @Test
    void aLogoIsUpTo300PixelsWide() {
        var logo = new LogoImage("image/png", Pictures.png(300, 900)).checked();
        assertThat(logo.width()).isEqualTo(300);
        assertThat(logo.height()).isEqualTo(900);
        assertThatThrownBy(() -> new LogoImage("image/png", Pictures.png(301, 10)).checked())
                .isInstanceOf(Malformed.class)
                .hasMessage("is 301 pixels wide; at most 300 are allowed");
    }

    @Test
    void aLogoIsThePictureThatItSays() {
        assertThatThrownBy(() -> new LogoImage("image/jpeg", Pictures.png(10, 10)).checked())
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new LogoImage("image/png", "not Base64!").checked())
                .hasMessage("must be Base64");
        assertThatThrownBy(() -> new LogoImage("image/png", encoded("<svg/>")).checked())
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new LogoImage("image/png", encoded("")).checked())
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aDamagedPictureIsMalformed() {
        var png = Base64.getDecoder().decode(Pictures.png(10, 10));
        for (int length = 1; length < 30; length++) {
            var cut = Base64.getEncoder().encodeToString(Arrays.copyOf(png, length));
            assertThatThrownBy(() -> {
                        new LogoImage("image/png", cut).checked();
                        throw new Malformed("none", Sentence.asItIs("its size stands within the first 30 bytes"));
                    })
                    .isInstanceOf(Malformed.class);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }
}
