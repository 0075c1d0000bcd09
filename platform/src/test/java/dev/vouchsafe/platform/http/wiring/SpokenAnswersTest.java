package dev.vouchsafe.platform.http.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Answers in the language that the caller asks for. */
class SpokenAnswersTest extends HttpTest {

    private static final String SAID = "/api/things/1/said";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr                        | tr",
                "tr-TR,tr;q=0.9,en;q=0.8   | tr",
                "de, tr;q=0.8, en;q=0.5    | tr",
                "en;q=0.8, tr;q=0.9        | tr",
                "TR                        | tr",
                "en, tr;q=0.9              | en",
                "tr;q=0, en                | en",
                "de                        | en",
                "*                         | en",
                "''                        | en",
                ";;q=no, 12345             | en",
            })
    void theLanguageIsTheOneThatTheCallerPrefers(String asked, String spoken) {
        asking(HttpMethod.GET, "/api/nothing", asked)
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .valueEquals("Content-Language", spoken)
                .expectHeader()
                .valueEquals("Vary", "Accept-Language");
    }

    @Test
    void whoAsksForNoneIsAnsweredInEnglish() {
        problem(get("/api/nothing"), 404, "not-found").jsonPath("$.detail").isEqualTo("There is nothing at this path.");
    }

    @Test
    void whatIsWrongWithABodyIsSaidInTurkish() {
        var answer = post("/api/things/1")
                .header("Accept-Language", "tr")
                .bodyValue("{\"days\": \"many\"}")
                .exchange();
        problem(answer, 400, "malformed")
                .jsonPath("$.detail")
                .isEqualTo("2 kural izin vermiyor. days: şu türde olmalıdır: tam sayı.")
                .jsonPath("$.violations[0].detail")
                .isEqualTo("days: şu türde olmalıdır: tam sayı.")
                .jsonPath("$.violations[1].detail")
                .isEqualTo("name: eksik.");
    }

    @Test
    void aResourceWithASentenceHasAnotherTagInAnotherLanguage() {
        var english = asking(HttpMethod.GET, SAID, "en").returnResult(String.class);
        var turkish = asking(HttpMethod.GET, SAID, "tr").returnResult(String.class);

        assertThat(english.getResponseBody().blockFirst()).contains("must be a day such as 2021-03-15");
        assertThat(turkish.getResponseBody().blockFirst()).contains("2021-03-15 gibi bir gün olmalıdır");
        assertThat(turkish.getResponseHeaders().getContentLanguage()).hasToString("tr");
        assertThat(turkish.getResponseHeaders().getVary()).containsExactly("Accept-Language");
        var tag = turkish.getResponseHeaders().getETag();
        assertThat(tag)
                .startsWith("\"8-")
                .isNotEqualTo(english.getResponseHeaders().getETag());
        call(HttpMethod.GET, SAID, ana)
                .header("Accept-Language", "tr")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        call(HttpMethod.GET, SAID, ana)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whatHasNoSentenceDependsOnNoLanguage() {
        asking(HttpMethod.GET, "/api/things/1", "tr")
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Content-Language")
                .expectHeader()
                .doesNotExist("Vary");
    }

    @Test
    void anAnswerUnderAKeyIsRepeatedAsItWas() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, "tr").returnResult(String.class);
        var again = keyed(key, "en").returnResult(String.class);

        assertThat(first.getResponseHeaders().getContentLanguage()).hasToString("tr");
        assertThat(again.getResponseHeaders().getContentLanguage()).hasToString("tr");
        assertThat(again.getResponseHeaders().get(HttpHeaders.VARY))
                .isEqualTo(first.getResponseHeaders().get(HttpHeaders.VARY));
        assertThat(again.getResponseBody().blockFirst())
                .isEqualTo(first.getResponseBody().blockFirst())
                .contains("2021-03-15 gibi bir gün olmalıdır");
    }

    private ResponseSpec keyed(String key, String language) {
        return post("/api/things/1/said")
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .exchange();
    }

    private ResponseSpec asking(HttpMethod method, String path, String language) {
        return call(method, path, ana).header("Accept-Language", language).exchange();
    }
}
