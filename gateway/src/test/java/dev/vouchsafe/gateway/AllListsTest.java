package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Lists that span services: what each of them lists is one list to the caller. */
class AllListsTest extends StartedGateway {

    private static final String DEADLINES = "/api/ops/deadlines";
    private static final Pattern PAGE = Pattern.compile("page=(\\d+)&size=(\\d+)");

    @BeforeEach
    void eachHasAList() {
        eligibility.answer = request -> list(request, List.of());
        voucher.answer = request -> list(request, dues("voucher-expiry", 700, 2));
        payment.answer = request -> list(request, dues("payment-window", 700, 3));
    }

    @Test
    void pagesAreOfOneListInItsOrder() {
        call(HttpMethod.GET, DEADLINES + "?state=pending&size=4", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"page\": 0, \"size\": 4, \"total\": 1400}")
                .jsonPath("$.items[*].kind")
                .value(kinds -> assertThat(kinds)
                        .hasToString("[\"payment-window\",\"voucher-expiry\",\"voucher-expiry\",\"payment-window\"]"))
                .jsonPath("$.items[*].dueAt")
                .value(due -> assertThat(due.toString()).contains("00:00:00Z", "00:00:02Z", "00:00:03Z"));

        assertThat(asked)
                .hasSize(services.size())
                .allSatisfy(request -> assertThat(request.path()).contains("state=pending", "page=0", "size=4"));
    }

    @Test
    void aPageFarBehindIsReadNoFurtherThanItself() {
        // Of the first 1,000 by their instants, every 2 and every 3 seconds, 600 and 400 come of the two.
        call(HttpMethod.GET, DEADLINES + "?page=10&size=100", otto)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].dueAt")
                .isEqualTo("2021-01-01T00:20:00Z")
                .jsonPath("$.items.length()")
                .isEqualTo(100);
        assertThat(asked).noneMatch(request -> request.path().contains("page=2"));

        call(HttpMethod.GET, DEADLINES + "?page=14&size=100", otto)
                .exchange()
                .expectBody()
                .json("{\"items\": [], \"total\": 1400}");
    }

    @Test
    void asCsvEveryLineOfEachFollowsOneHeader() {
        for (var service : services.values()) {
            service.answer = request -> request.header("Accept").startsWith("text/csv")
                    ? new FakeService.Said(200, "text/csv", "kind,dueAt\r\n" + request.service() + ",2021\r\n")
                    : FakeService.Said.json("{\"items\": [], \"total\": 0}");
        }
        call(HttpMethod.GET, DEADLINES, otto)
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .isEqualTo("kind,dueAt\r\neligibility,2021\r\nvoucher,2021\r\npayment,2021\r\nnotification,2021\r\n");
    }

    /** A text may have several lines, and of its bytes none is another when it comes through. */
    @Test
    void aCellOfCsvIsPassedOnAsItIs() {
        var rows = "\"a\nb\",2021\r\n\"\r\n\n\n\u011f\",\r\n";
        for (var service : services.values()) {
            service.answer = request -> request.header("Accept").startsWith("text/csv")
                    ? new FakeService.Said(200, "text/csv", "kind,\"due\nAt\"\r\n" + rows)
                    : FakeService.Said.json("{\"items\": [], \"total\": 0}");
        }
        call(HttpMethod.GET, DEADLINES, otto)
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("kind,\"due\nAt\"\r\n" + rows.repeat(services.size()));
    }

    @Test
    void deadLettersAreOneListOldestFirst() {
        voucher.answer = request -> list(request, List.of("{\"id\": \"v\", \"time\": \"2021-01-01T00:00:02.5Z\"}"));
        payment.answer = request -> list(request, List.of("{\"id\": \"p\", \"time\": \"2021-01-01T00:00:02Z\"}"));
        call(HttpMethod.GET, "/api/ops/dead-letters?topic=a", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\": [{\"id\": \"p\"}, {\"id\": \"v\"}], \"total\": 2}");
    }

    @Test
    void aServiceThatCanNotBeAskedIsNamed() {
        payment.answer = request -> new FakeService.Said(503, "application/problem+json", "{}");
        for (var form : List.of("application/json", "text/csv")) {
            call(HttpMethod.GET, DEADLINES, otto)
                    .header("Accept", form)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("unavailable")
                    .jsonPath("$.detail")
                    .isEqualTo("payment-service can't be asked now.");
        }
    }

    @Test
    void whatAServiceRefusesIsRefused() {
        voucher.answer = request -> new FakeService.Said(403, "application/problem+json", "{\"code\": \"forbidden\"}");
        call(HttpMethod.GET, DEADLINES, otto)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .json("{\"code\": \"forbidden\"}");

        eligibility.answer =
                request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");
        for (var wrong : List.of("page=x", "size=501", "size=1&size=2")) {
            call(HttpMethod.GET, DEADLINES + "?" + wrong, otto)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .json("{\"code\": \"malformed\"}");
            assertThat(asked.getLast().path()).endsWith("?" + wrong);
        }
    }

    private static List<String> dues(String kind, int count, int secondsApart) {
        return IntStream.range(0, count)
                .mapToObj(n -> "{\"kind\": \"%s\", \"dueAt\": \"2021-01-01T00:%02d:%02dZ\"}"
                        .formatted(kind, n * secondsApart / 60, n * secondsApart % 60))
                .toList();
    }

    private static FakeService.Said list(FakeService.Asked request, List<String> items) {
        var page = PAGE.matcher(request.path());
        assertThat(page.find()).as(request.path()).isTrue();
        int size = Integer.parseInt(page.group(2));
        var shown = items.stream()
                .skip((long) Integer.parseInt(page.group(1)) * size)
                .limit(size)
                .toList();
        return FakeService.Said.json("{\"items\": " + shown + ", \"total\": " + items.size() + "}");
    }
}
