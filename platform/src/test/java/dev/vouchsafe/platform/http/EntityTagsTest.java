package dev.vouchsafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.web.HttpJson;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class EntityTagsTest {

    private static final String DIGEST = "0123456789abcdef";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"42-" + DIGEST + "\"                                      | 41",
                "\"1-" + DIGEST + "\"                                       | 0",
                "\"7-" + DIGEST + "\",\"9-" + DIGEST + "\"                  | 6 8",
                "\"7-" + DIGEST + "\" , , W/\"9-" + DIGEST + "\", \"other\" | 6",
                "W/\"7-" + DIGEST + "\"                                     | ''",
                "\"\"                                                       | ''",
                "\"7\"                                                      | ''",
                "\"-" + DIGEST + "\"                                        | ''",
                "\"٧-" + DIGEST + "\"                                       | ''",
                "\"9999999999999999999-" + DIGEST + "\"                     | ''",
                "\"a,b\", \"7-" + DIGEST + "\"                              | 6"
            })
    void theVersionsOfStrongTagsOfOursAreAskedFor(String given, String versions) {
        var expected = versions.isEmpty()
                ? Set.<Long>of()
                : Set.of(versions.split(" ")).stream().map(Long::valueOf).collect(Collectors.toSet());
        assertThat(EntityTags.precondition(header(HttpHeaders.IF_MATCH, given)))
                .isEqualTo(new Precondition(expected, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "7",
                "\"7",
                "7\"",
                "*, \"7\"",
                "\"7\" \"8\"",
                "w/\"7\"",
                "W/ \"7\"",
                "W/",
                "\"7\";a"
            })
    void whatIsNoListOfTagsIsMalformed(String given) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> EntityTags.precondition(header(HttpHeaders.IF_MATCH, given)))
                .extracting(Malformed::field)
                .isEqualTo("If-Match");
    }

    @Test
    void anyVersionAndNone() {
        assertThat(EntityTags.precondition(header(HttpHeaders.IF_MATCH, " * ")))
                .isEqualTo(new Precondition(Precondition.ANY, null));
        assertThat(EntityTags.precondition(header(HttpHeaders.IF_NONE_MATCH, "*")))
                .isEqualTo(new Precondition(null, Precondition.ANY));
        assertThat(EntityTags.precondition(new HttpHeaders())).isEqualTo(Precondition.NONE);
    }

    @Test
    void severalLinesAreOneList() {
        var headers = header(HttpHeaders.IF_MATCH, "\"7-" + DIGEST + "\"");
        headers.add(HttpHeaders.IF_MATCH, "\"8-" + DIGEST + "\"");
        assertThat(EntityTags.precondition(headers).match()).containsExactlyInAnyOrder(6L, 7L);
    }

    /** 1,200 of them once overflowed the stack. */
    @Test
    void thereMayBeAnyNumberOfTags() {
        var given = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"" + i + "-" + DIGEST + "\"")
                .collect(Collectors.joining(","));
        assertThat(EntityTags.precondition(header(HttpHeaders.IF_MATCH, given)).match())
                .hasSize(100_000);
        assertThat(EntityTags.known(header(HttpHeaders.IF_NONE_MATCH, given), "\"77-" + DIGEST + "\""))
                .isTrue();
    }

    @Test
    void aTagIsOfTheVersionAndOfWhatIsShown() {
        var shown = HttpJson.mapper().<tools.jackson.databind.JsonNode>valueToTree(Map.of("id", "1"));
        var other = HttpJson.mapper().<tools.jackson.databind.JsonNode>valueToTree(Map.of("id", "2"));
        assertThat(EntityTags.of(7L, shown))
                .isEqualTo(EntityTags.of(7L, shown))
                .isNotEqualTo(EntityTags.of(7L, other))
                .isNotEqualTo(EntityTags.of(8L, shown));
        assertThat(EntityTags.precondition(header(HttpHeaders.IF_MATCH, EntityTags.of(7L, shown)))
                        .holdsAt(7))
                .isTrue();
        assertThat(EntityTags.precondition(header(HttpHeaders.IF_MATCH, EntityTags.of(-1L, shown)))
                        .holdsAt(-1))
                .isTrue();
    }

    private static HttpHeaders header(String name, String value) {
        var headers = new HttpHeaders();
        headers.add(name, value);
        return headers;
    }
}
