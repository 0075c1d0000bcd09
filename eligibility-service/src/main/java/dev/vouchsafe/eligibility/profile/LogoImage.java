package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.eligibility.domain.Profile.Logo;
import dev.vouchsafe.platform.http.Malformed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A logo as it is sent: checked to be the picture that it says, no wider than allowed. Only its header is read, never
 * its pixels.
 */
record LogoImage(String mediaType, String data) {

    /** @throws Malformed if it is no picture of that media type, or too wide */
    Logo checked() {
        try (var in = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(data)))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw noPicture();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return logo(reader);
            } finally {
                reader.dispose();
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("logo.data", EligibilityText.BASE_64);
        } catch (IOException damaged) {
            throw noPicture();
        }
    }

    private Logo logo(ImageReader reader) throws IOException {
        if (!Arrays.asList(reader.getOriginatingProvider().getMIMETypes()).contains(mediaType)) {
            throw noPicture();
        }
        int width = reader.getWidth(0);
        if (width > Profile.WIDEST_LOGO) {
            throw new Malformed(
                    "logo", EligibilityText.LOGO_TOO_WIDE.with("width", width).with("widest", Profile.WIDEST_LOGO));
        }
        return new Logo(mediaType, width, reader.getHeight(0), data);
    }

    private Malformed noPicture() {
        return new Malformed("logo.data", EligibilityText.NO_PICTURE.with("mediaType", mediaType));
    }
}
