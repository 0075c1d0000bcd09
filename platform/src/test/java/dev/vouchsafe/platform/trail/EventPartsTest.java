package dev.vouchsafe.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.contracts.personal.Print;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventPartsTest {

    record Nobody(String what, List<String> words) {}

    record One(Personal<String> email) {}

    record Several(List<One> people, Map<String, Print> prints) {}

    @Test
    void whoeverAnEventSaysSomethingOfIsFoundAlsoInListsAndMaps() {
        var event = new Several(List.of(one("k-1"), one("k-2")), Map.of("admin", new Print("k-3", "p")));

        assertThat(EventParts.holdsPersons(Several.class)).isTrue();
        assertThat(EventParts.persons(event)).containsExactly("k-1", "k-2", "k-3");
    }

    @Test
    void mostEventsSayNothingOfPersons() {
        assertThat(EventParts.holdsPersons(Nobody.class)).isFalse();
        assertThat(EventParts.persons(new Nobody("a", List.of("b")))).isEmpty();
    }

    private static One one(String key) {
        return new One(new Personal.Sealed<>(key, "print", "bytes"));
    }
}
