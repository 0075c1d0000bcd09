package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A reservation that is given back, over HTTP. */
class ReleasedVoucherTest {

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    @BeforeAll
    static void twoPartnersMayDoTheWork() {
        vouchers.qualified(1);
        vouchers.qualified(2);
    }

    @Test
    void aReleaseMakesAVersion() {
        vouchers.assign("V-1", "PS-1", 5);
        var reserved = vouchers.reserve("P-1", "PS-1", 5)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        var released = release("PS-1", reserved)
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        assertThat(version(released)).isGreaterThan(version(reserved));

        assertThat(status(vouchers.reserve("P-2", "PS-1", 5))).isEqualTo(201);
        release("PS-1", reserved).expectStatus().isEqualTo(412);
        release("PS-1", released).expectStatus().isEqualTo(412);
    }

    private static ResponseSpec release(String voucher, String etag) {
        return vouchers.somebody("operator")
                .method(HttpMethod.DELETE)
                .uri("/api/vouchers/" + voucher + "/reservation")
                .header(HttpHeaders.IF_MATCH, etag)
                .bodyValue(Map.of("reason", "the partner has closed"))
                .exchange();
    }

    private static int version(String etag) {
        return Integer.parseInt(etag.substring(1, etag.indexOf('-')));
    }
}
