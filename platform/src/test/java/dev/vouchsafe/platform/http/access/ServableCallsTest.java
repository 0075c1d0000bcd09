package dev.vouchsafe.platform.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What can't be served is refused before anything is done; over a client that sends what it is told. */
class ServableCallsTest extends HttpTest {

    private static final String MANY_TYPES = "image/png, ".repeat(60);

    @LocalServerPort
    int port;

    static Stream<String> unacceptable() {
        return Stream.of(
                "json",
                "application/json;q=1.5",
                "application/json;q=0",
                "*/*;q=0",
                "image/png",
                "text/csv",
                "application/json;q=x",
                "/",
                "*/json",
                MANY_TYPES,
                "application/problem+json",
                "application/json, nonsense",
                ";",
                "application/*;q=0, application/json;q=0.0");
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void nothingIsDoneForWhoWouldNotAcceptTheAnswer(String accept) throws Exception {
        assertThat(code(sent("POST", "/api/things/1", "Accept", accept), 406)).isEqualTo("not-acceptable");
        assertThat(code(sent("POST", "/api/batches", "Accept", accept), 406)).isEqualTo("not-acceptable");
        assertThat(code(sent("PUT", "/api/things/1/content", "Accept", accept), 406))
                .isEqualTo("not-acceptable");
        assertThat(code(sent("DELETE", "/api/things/1", "Accept", accept), 406)).isEqualTo("not-acceptable");
        assertThat(code(sent("GET", "/api/things/1", "Accept", accept), 406)).isEqualTo("not-acceptable");
        assertThat(commands.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/*",
                "application/json;charset=utf-8",
                "*;q=.2",
                "image/png, application/json;q=0.001",
                "application/json,,",
                "APPLICATION/JSON",
                "*/*;q=0, application/json",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
            })
    void whoAcceptsJsonIsServed(String accept) throws Exception {
        assertThat(sent("POST", "/api/things/1", "Accept", accept).statusCode()).isEqualTo(201);
    }

    @Test
    void anyNumberOfTypesMayBeAccepted() throws Exception {
        assertThat(sent("POST", "/api/things/1", "Accept", MANY_TYPES + "application/json")
                        .statusCode())
                .isEqualTo(201);
        assertThat(sent("GET", "/api/things", "Accept", MANY_TYPES + "text/csv")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("text/csv;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv;q=0.5, application/json       | application/json",
                "application/json;q=0.5, text/csv       | text/csv;charset=UTF-8",
                "*/*                                    | application/json",
                "text/*                                 | text/csv;charset=UTF-8",
                "*/*, application/json;q=0              | text/csv;charset=UTF-8",
                "*/*;q=0.9, application/json;q=0.1      | text/csv;charset=UTF-8",
                "text/csv, application/json             | application/json"
            })
    void ofAListWhatIsPreferredIsServed(String accept, String type) throws Exception {
        assertThat(sent("GET", "/api/things", "Accept", accept).headers().firstValue("Content-Type"))
                .hasValue(type);
    }

    /** The caller accepts what a success would have been served as; a refusal is served as what it is. */
    @Test
    void aRefusalKeepsItsCode() throws Exception {
        commands.decision =
                sent -> new Outcome.Refused(List.of(Violation.of(Code.WRONG_STATE, Sentence.asItIs("Not now."))));
        assertThat(code(sent("POST", "/api/things/1", "Accept", "application/json"), 409))
                .isEqualTo("wrong-state");
        assertThat(code(sent("GET", "/api/things?size=0", "Accept", "text/csv"), 400))
                .isEqualTo("malformed");
    }

    @Test
    void whoMayNotMakeTheCallHearsThatFirst() {
        problem(
                call(HttpMethod.POST, "/api/things/1", ISSUER.token("otto", "operator"))
                        .header("Accept", "image/png")
                        .bodyValue(GOOD)
                        .exchange(),
                403,
                "forbidden");
        problem(client.post().uri("/api/things/1").header("Accept", "image/png").exchange(), 401, "unauthenticated");
        problem(
                call(HttpMethod.GET, "/api/nothing", ana)
                        .header("Accept", "image/png")
                        .exchange(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "nonsense"})
    void anEncodedBodyIsRefused(String encoding) throws Exception {
        assertThat(code(sent("POST", "/api/things/1", "Content-Encoding", encoding), 415))
                .isEqualTo("unsupported-media-type");
        assertThat(code(sent("PUT", "/api/things/1/content", "Content-Encoding", encoding), 415))
                .isEqualTo("unsupported-media-type");
        assertThat(code(sent("DELETE", "/api/things/1", "Content-Encoding", encoding), 415))
                .isEqualTo("unsupported-media-type");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aBodyAsItIsMaySaySo() throws Exception {
        assertThat(sent("POST", "/api/things/1", "Content-Encoding", "identity").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "text/plain",
                "application/*",
                "*/*",
                "text/json",
                "application/json;charset=utf-16",
                "application/xml",
                "json"
            })
    void aBodyThatIsSaidToBeSomethingElseIsRefused(String type) throws Exception {
        assertThat(code(sent("POST", "/api/things/1", "Content-Type", type), 415))
                .isEqualTo("unsupported-media-type");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aBodyThatIsNotSaidToBeAnythingIsRefused() throws Exception {
        assertThat(code(sent("POST", "/api/things/1", null, null), 415)).isEqualTo("unsupported-media-type");
        assertThat(commands.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/merge-patch+json"
            })
    void jsonIsRead(String type) throws Exception {
        assertThat(sent("POST", "/api/things/1", "Content-Type", type).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anUploadMayBeOfAnyTypeThatIsOne() throws Exception {
        assertThat(sent("PUT", "/api/things/1/content", "Content-Type", "application/x-of-our-own")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sent("PUT", "/api/things/1/content", null, null).statusCode())
                .isEqualTo(200);
        assertThat(code(sent("PUT", "/api/things/1/content", "Content-Type", "nonsense"), 415))
                .isEqualTo("unsupported-media-type");
    }

    @Test
    void howLargeABodyMayBeIsSaid() {
        problem(post("/api/things/1").bodyValue("x".repeat(3000)).exchange(), 413, "too-large")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("2 KB"));
        problem(
                        call(HttpMethod.PUT, "/api/things/1/content", ana)
                                .contentType(MediaType.TEXT_PLAIN)
                                .bodyValue("x".repeat(4000))
                                .exchange(),
                        413,
                        "too-large")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("3 KB"));
    }

    /** A call with a body of the right form, this header in place of the usual one. */
    private HttpResponse<String> sent(String method, String path, String header, String value)
            throws IOException, InterruptedException {
        try (var plain = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + ana);
            if (header != null) {
                request.header(header, value);
            }
            if (header != null && !header.equals("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            var body = method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(GOOD);
            return plain.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }
}
