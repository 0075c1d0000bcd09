package dev.vouchsafe.voucher.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.voucher.VouchersUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** Which documents are kept, and that nothing is left of the others. */
class UploadServiceTest {

    private static final FakeClamd SCANNER = new FakeClamd();
    private static final int PIECE = 10_000;

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest(
            "vouchsafe.http.max-upload=1MB",
            "vouchsafe.uploads.of-voucher=1500KB",
            "vouchsafe.uploads.scanner=" + SCANNER.address());

    @BeforeAll
    static void aPartnerMayDoTheWork() {
        vouchers.qualified(1);
        reserved("V-1", "PS-1");
    }

    @AfterAll
    static void stop() {
        SCANNER.close();
    }

    private static void reserved(String agreement, String voucher) {
        vouchers.assign(agreement, voucher, 5);
        assertThat(VouchersUnderTest.status(vouchers.reserve("P-1", voucher, 5)))
                .isEqualTo(201);
    }

    private static ResponseSpec upload(String partner, String voucher, byte[] bytes) {
        return vouchers.partner(partner)
                .put()
                .uri("/api/vouchers/" + voucher + "/deliverables/plan")
                .contentType(APPLICATION_OCTET_STREAM)
                .bodyValue(bytes)
                .exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        long before = files();
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
        assertThat(files()).isEqualTo(before);
    }

    private static long files() {
        var database = vouchers.service().bean(MongoDatabase.class);
        return database.getCollection("deliverables.files").countDocuments()
                + database.getCollection("deliverables.chunks").countDocuments();
    }

    @ParameterizedTest
    @CsvSource({
        "a web page, PGh0bWw+PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0PjwvaHRtbD4=",
        "a drawing that runs, PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjwvc3ZnPg==",
        "a program of Windows, TVqQAAMAAAAEAAAA//8AALgAAAAAAAAA",
        "a program of Linux, f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAA",
        "a shell script, IyEvYmluL3NoCnJtIC1yZiAvCg==",
        "what nobody knows, AAECAwQFBgcICQoLDA0ODw=="
    })
    void whatIsNoDocumentIsRefusedWhateverItsNameSays(String what, String bytes) {
        refused(upload("P-1", "PS-1", Base64.getDecoder().decode(bytes)), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "a text, VGhlIHBsYW4u",
        "a text with a mark, 77u/VGhlIHBsYW4u",
        "JSON, e30=",
        "a PDF, JVBERi0xLjcKJcfsj6IK",
        "an archive or office document, UEsDBBQAAAAIAAAAIQA=",
        "a picture, iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
    })
    void aDocumentIsKept(String what, String bytes) {
        upload("P-1", "PS-1", Base64.getDecoder().decode(bytes)).expectStatus().isOk();
    }

    @Test
    void whatTheScannerFindsIsRefused() {
        refused(upload("P-1", "PS-1", FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII)), 400, "malformed");
    }

    @Test
    void aStrangersBytesAreNotWaitedFor() {
        vouchers.partner("P-2")
                .put()
                .uri("/api/vouchers/PS-1/deliverables/plan")
                .contentLength(1000)
                .body(BodyInserters.fromDataBuffers(Flux.<DataBuffer>never()))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aBodyThatIsTooLargeLeavesNothing() {
        var pieces = Flux.range(0, 200).map(i -> piece());
        refused(
                vouchers.partner("P-1")
                        .put()
                        .uri("/api/vouchers/PS-1/deliverables/plan")
                        .body(BodyInserters.fromDataBuffers(pieces))
                        .exchange(),
                413,
                "too-large");
    }

    private static DataBuffer piece() {
        var bytes = new byte[PIECE];
        Arrays.fill(bytes, (byte) 'x');
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    @Test
    void aVoucherHasItsQuotaOfBytes() {
        reserved("V-2", "PS-2");
        var large = new byte[900_000];
        Arrays.fill(large, (byte) 'x');
        upload("P-1", "PS-2", large).expectStatus().isOk();

        refused(upload("P-1", "PS-2", large), 413, "too-large");

        upload("P-1", "PS-2", new byte[] {'x'}).expectStatus().isOk();
        upload("P-1", "PS-1", new byte[] {'x'}).expectStatus().isOk();
    }

    @Test
    void theSameCallAgainKeepsItsBytesOnce() {
        long before = files();
        for (int i = 0; i < 2; i++) {
            keyed("the plan").expectStatus().isOk();
        }
        assertThat(files()).isEqualTo(before + 2);

        refused(keyed("another plan"), 422, "idempotency-key-reused");
    }

    private static ResponseSpec keyed(String text) {
        return vouchers.partner("P-1")
                .put()
                .uri("/api/vouchers/PS-1/deliverables/keyed")
                .header("Idempotency-Key", "u-1")
                .bodyValue(text)
                .exchange();
    }
}
