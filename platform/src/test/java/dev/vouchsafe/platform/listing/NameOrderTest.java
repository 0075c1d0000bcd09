package dev.vouchsafe.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void namesStandWhereTheirLettersStandAndNotTheirCodes() {
        var ordered = List.of(
                "10 Go",
                "Ähre",
                "apple",
                "Apple",
                "Celik",
                "Çelik",
                "Dal",
                "isik",
                "Istanbul",
                "İstanbul",
                "Lodz",
                "Łódź",
                "lund",
                "Örebro",
                "Orion",
                "Ostrava",
                "Strasse",
                "Straße",
                "Über",
                "zebra",
                "Ωmega",
                "Ярослав");
        var mixed = new ArrayList<>(ordered);
        Collections.shuffle(mixed, new Random(1));

        assertThat(mixed.stream().sorted(Comparator.comparing(NameOrder::keyOf)))
                .isEqualTo(ordered);
    }

    @Test
    void aKeyIsOfTheNameAndOfNoOther() {
        assertThat(NameOrder.keyOf("Fabrikam")).isNotEqualTo(NameOrder.keyOf("fabrikam"));
        assertThat(NameOrder.keyOf("K\u00f6ln")).as("composed or not").isEqualTo(NameOrder.keyOf("Ko\u0308ln"));
    }
}
