package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Documents of a voucher, up and down. */
class DeliverableServiceTest {

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    @BeforeAll
    static void aPartnerMayDoTheWork() {
        vouchers.qualified(1);
    }

    @Test
    void whatWasUploadedIsGivenBackToWhoeverMayKnowTheVoucher() {
        vouchers.assignedAndReported("V-17", "PS-17");
        var name = "p\u00f6\"l; 100% x.html";
        vouchers.partner("P-1")
                .put()
                .uri("/api/vouchers/PS-17/deliverables/{name}", name)
                .contentType(MediaType.TEXT_HTML)
                .bodyValue("<b>plan</b>")
                .exchange()
                .expectStatus()
                .isOk();
        for (var client : List.of(
                vouchers.partner("P-1"),
                vouchers.service().customer("V-17"),
                vouchers.somebody("operator"),
                vouchers.somebody("auditor"))) {
            client.get()
                    .uri("/api/vouchers/PS-17/deliverables/{name}", name)
                    .header("Accept", "application/pdf, */*;q=0.1")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(MediaType.TEXT_HTML)
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .value(
                            "Content-Disposition",
                            value -> assertThat(value)
                                    .startsWith("attachment;")
                                    .contains("filename*=UTF-8''p%C3%B6%22l%3B%20100%25%20x.html"))
                    .expectHeader()
                    .value("Repr-Digest", value -> assertThat(value).matches("sha-256=:[A-Za-z0-9+/]{43}=:"))
                    .expectBody(String.class)
                    .isEqualTo("<b>plan</b>");
        }
        var etag = vouchers.partner("P-1")
                .head()
                .uri("/api/vouchers/PS-17/deliverables/plan.txt")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentLength(8)
                .expectBody()
                .isEmpty()
                .getResponseHeaders()
                .getETag();
        vouchers.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-17/deliverables/plan.txt")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        for (var client : List.of(
                vouchers.partner("P-2"), vouchers.service().customer("V-10"), vouchers.somebody("payments-officer"))) {
            client.get()
                    .uri("/api/vouchers/PS-17/deliverables/plan.txt")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        vouchers.partner("P-1")
                .get()
                .uri("/api/vouchers/PS-17/deliverables/other.txt")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUploadMayAskForTheDocumentThatItReplaces() {
        vouchers.assignedAndReported("V-19", "PS-19");
        var path = "/api/vouchers/PS-19/deliverables/plan.txt";
        var etag = vouchers.partner("P-1")
                .head()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty()
                .getResponseHeaders()
                .getETag();
        upload(path, "If-None-Match", "*").expectStatus().isEqualTo(412);
        upload(path, "If-Match", etag).expectStatus().isOk();
        upload(path, "If-Match", etag).expectStatus().isEqualTo(412);
        upload("/api/vouchers/PS-19/deliverables/other.txt", "If-Match", "*")
                .expectStatus()
                .isEqualTo(412);
    }

    private static ResponseSpec upload(String path, String header, String value) {
        return vouchers.partner("P-1")
                .put()
                .uri(path)
                .header(header, value)
                .bodyValue("another plan")
                .exchange();
    }
}
