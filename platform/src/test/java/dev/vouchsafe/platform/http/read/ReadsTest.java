package dev.vouchsafe.platform.http.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.http.wiring.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class ReadsTest extends HttpTest {

    @Test
    void aResourceHasItsVersion() {
        get("/api/things/1")
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("ETag", etag -> assertThat(etag).matches("\"8-[0-9a-f]{16}\""))
                .expectHeader()
                .contentType("application/json")
                .expectBody(String.class)
                .isEqualTo("""
                        {"id":"1","amount":1000,"at":"2021-03-15T09:00:00Z","day":"2021-03-15","none":null}""");
        var etag = etagOf("/api/things/1");
        read("/api/things/1", "If-None-Match", "W/\"6\", " + etag)
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("ETag", etag)
                .expectBody()
                .isEmpty();
        read("/api/things/1", "If-None-Match", "W/" + etag).expectStatus().isNotModified();
        read("/api/things/1", "If-None-Match", "*").expectStatus().isNotModified();
        read("/api/things/1", "If-None-Match", "\"8\"").expectStatus().isOk();
        read("/api/things/1", "If-None-Match", "nonsense").expectStatus().isOk();
        call(HttpMethod.HEAD, "/api/things/1", ana)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", etag);
    }

    @Test
    void whatChangesWithoutItsVersionHasAnotherTag() {
        var etag = etagOf("/api/things/1/age");
        read("/api/things/1/age", "If-None-Match", etag)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("ETag", now -> assertThat(now).startsWith("\"8-").isNotEqualTo(etag));
    }

    private String etagOf(String path) {
        return get(path)
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }

    @Test
    void anInstantMayBeWrittenInAnyZone() {
        get("/api/things/1?asOf=2021-03-15T07:00:00-02:00")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.at")
                .isEqualTo("2021-03-15T09:00:00Z")
                .jsonPath("$.asOf")
                .isEqualTo("2021-03-15T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2021-03-15",
                "asOf=yesterday",
                "asOf=2021-02-30T00:00:00Z",
                "asOf=",
                "asOf",
                "asOf=2021-03-15T09:00:00Z&asOf=2021-03-15T09:00:00Z"
            })
    void anInstantThatIsNoneIsMalformed(String query) {
        problem(get("/api/things/1?" + query), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("asOf");
    }

    @Test
    void aListIsAnsweredByPage() {
        get("/api/things")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/json")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(50)
                .jsonPath("$.page")
                .isEqualTo(0)
                .jsonPath("$.size")
                .isEqualTo(50)
                .jsonPath("$.total")
                .isEqualTo(1000);
        get("/api/things?page=2&size=400")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(200)
                .jsonPath("$.items[0].id")
                .isEqualTo("=cmd 800");
        get("/api/things?page=2147483647&size=500")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0)
                .jsonPath("$.total")
                .isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "size=0", "size=501", "size=99999999999", "page=1&page=2"})
    void aPageThatIsNoneIsMalformed(String query) {
        problem(get("/api/things?" + query), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo(query.substring(0, 4));
    }

    @Test
    void aListIsAnsweredWholeAsCsv() {
        var csv = read("/api/things", "Accept", "text/csv")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        var lines = csv.split("\r\n");
        assertThat(lines)
                .hasSize(1001)
                .startsWith("id,amount,at,none", "'=cmd 0,-1,2021-03-15T09:00:00Z,\"a \"\"b\"\", c\"");
        assertThat(lines[1000]).startsWith("'=cmd 999,");
    }

    private WebTestClient.ResponseSpec read(String path, String header, String value) {
        return call(HttpMethod.GET, path, ana).header(header, value).exchange();
    }
}
