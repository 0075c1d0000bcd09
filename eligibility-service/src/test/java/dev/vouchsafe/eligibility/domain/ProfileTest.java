package dev.vouchsafe.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eligibility.domain.Profile.Logo;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Profile PLAIN = new Profile("EMEA", "Fabrikam", "We deploy.", null, List.of(), List.of("sql"));

    @Test
    void withoutItsPictureItStillHasTheLogosSize() {
        var logo = new Logo("image/png", 300, 100, "iVBORw0KGgo=");
        var profile = new Profile("EMEA", "Fabrikam", "We deploy.", logo, List.of(), List.of("sql"));
        assertThat(profile.withoutPicture())
                .isEqualTo(new Profile(
                        "EMEA",
                        "Fabrikam",
                        "We deploy.",
                        new Logo("image/png", 300, 100, ""),
                        List.of(),
                        List.of("sql")));
        assertThat(PLAIN.withoutPicture()).isEqualTo(PLAIN);
    }

    @Test
    void regionsThatDifferInCapitalsAloneAreOne() {
        assertThat(Profile.keyOf("EMEA")).isEqualTo(Profile.keyOf("emea"));
        assertThat(PLAIN.writtenAs("emea")).extracting(Profile::region).isEqualTo("emea");
    }
}
