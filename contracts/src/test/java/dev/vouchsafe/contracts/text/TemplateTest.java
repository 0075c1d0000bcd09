package dev.vouchsafe.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void aSentenceTellsListsNothingAndPartsWithWordsOfTheirOwn() {
        assertThat(filled("{codes} and {codes|/}", Language.ENGLISH)).isEqualTo("a, b and a/b");
        assertThat(filled("{nobody}, {nothing}", Language.ENGLISH)).isEqualTo("none, none");
        assertThat(filled("{nobody}, {nothing}", Language.TURKISH)).isEqualTo("yok, yok");
        assertThat(filled("no placeholder", Language.TURKISH)).isEqualTo("no placeholder");
        assertThatThrownBy(() -> filled("{missing}", Language.ENGLISH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no fact missing for: {missing}");
    }

    @Test
    void aFactThatIsASentenceIsToldInTheSameLanguage() {
        assertThat(filled("({day})", Language.ENGLISH)).isEqualTo("(must be a day such as 2021-03-15)");
        assertThat(filled("({day})", Language.TURKISH)).isEqualTo("(2021-03-15 gibi bir gün olmalıdır)");
    }

    private static String filled(String text, Language language) {
        var facts = new HashMap<String, Object>();
        facts.put("codes", List.of("a", "b"));
        facts.put("nothing", List.of());
        facts.put("nobody", null);
        facts.put("day", FormText.DAY);
        return Template.of(text).fill(facts, language);
    }
}
