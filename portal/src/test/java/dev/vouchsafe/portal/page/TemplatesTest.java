package dev.vouchsafe.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void whatOthersWroteTurnsNothingAround() {
        assertThat(Templates.shown("<b>Contoso \u202Eelpmaxe\u202C \u2066x\u2069</b> \u05D0\u200F"))
                .isEqualTo("<b>Contoso \uFFFDelpmaxe\uFFFD \uFFFDx\uFFFD</b> \u05D0\u200F");
    }
}
