package dev.vouchsafe.voucher.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.platform.http.change.DigestKeying;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is stored of people: in no document of the service in clear, and not longer than its log says. */
class StoredPersonsTest extends TwoCustomers {

    @Test
    void noDocumentOfTheServiceHoldsANameOrAnAddress() {
        // Compared with another manager and refused, asked by a partner with a key, refused and answered again.
        assigned(first, "PS-1", "Patricia Sample", pat);
        validated("PS-1", admin, "k-1");
        validated("PS-1", "nobody@contoso.example", "k-2");
        change(
                        service.customer(first),
                        "Quincy Example",
                        "quincy@contoso.example",
                        "vouchers@contoso.example",
                        keyed("k-4"))
                .expectStatus()
                .isOk();
        erase(kim, "k-3");

        var stored = stored();

        assertThat(stored)
                .as("what is looked through")
                .anyMatch(bytes -> bytes.contains("voucher.assigned") && bytes.contains("ps-1" + run))
                .anyMatch(bytes -> bytes.contains("voucher.assignment-refused"))
                .anyMatch(bytes -> bytes.contains("voucher.contacts-changed"))
                .anyMatch(bytes -> bytes.contains("k-2" + run));
        var digestOfTheErasure =
                Sha256.hex(("POST " + ERASURES + "?null\0{\"email\":\"" + kim + "\",}").getBytes(UTF_8));
        var keyed = service.bean(DigestKeying.class).keyed(digestOfTheErasure).toLowerCase(Locale.ROOT);
        assertThat(stored).as("the digest that is looked for, as it is kept").anyMatch(bytes -> bytes.contains(keyed));
        assertThat(stored)
                .noneMatch(bytes -> Stream.of(
                                "patricia",
                                "kimberley",
                                "pat.example",
                                "kim.example",
                                "quincy",
                                "vouchers@",
                                "benefits-",
                                "nobody@",
                                digestOfTheErasure)
                        .anyMatch(bytes::contains));
    }

    @Test
    void aKeyThatComesBackWithABackupIsDeletedAtTheNextStart() {
        var backup = keys().find().into(new ArrayList<>());
        erase(pat, null);
        restore(backup);
        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));

        service.restart();

        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
        assertThat(manager(second, "PS-2")).isEqualTo(person("Kimberley Example", kim));
    }

    @Test
    void theKeyOfAnErasureErasesNobodyElseWhenItIsNoLongerKept() {
        var answer = erase(pat, "k-1").getResponseBody();
        long facts = log().head();
        forgetKeys();

        var other = erase(kim, "k-1");

        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(other.getResponseBody()).contains("idempotency-key-reused").doesNotContain("kim.example");
        assertThat(manager(second, "PS-2")).isEqualTo(person("Kimberley Example", kim));
        assertThat(erase(pat, "k-1").getResponseBody()).isEqualTo(answer);
        assertThat(log().head()).isEqualTo(facts);
    }

    @Test
    void theKeyOfAnotherChangeErasesNobodyWhenItIsNoLongerKept() {
        service.somebody("operator")
                .post()
                .uri("/api/vouchers/PS-1" + run + "/extension")
                .headers(keyed("k-1"))
                .bodyValue(Map.of("days", 1, "reason", "asked for"))
                .exchange()
                .expectStatus()
                .isOk();
        forgetKeys();

        assertThat(erase(pat, "k-1").getStatus().value()).isEqualTo(422);

        assertThat(manager(first, "PS-1")).isEqualTo(person("Patricia Example", pat));
        assertThat(erase(pat, "k-2").getStatus().value()).isEqualTo(200);
    }

    @Test
    void anErasureThatACrashBrokeOffIsEndedByTheSameCall() {
        var backup = keys().find().into(new ArrayList<>());
        var answer = erase(pat, "k-1").getResponseBody();
        long facts = log().head();
        // As a crash right after the fact leaves it: the key is there, and no answer is kept.
        restore(backup);
        forgetKeys();

        assertThat(erase(pat, "k-1").getResponseBody()).isEqualTo(answer);

        assertThat(manager(first, "PS-1").toString()).isEqualTo("{\"erased\":true}");
        assertThat(log().head()).isEqualTo(facts);
    }

    /** As the server does after some days. */
    private static void forgetKeys() {
        service.bean(MongoDatabase.class).getCollection("idempotency").deleteMany(new Document());
    }
}
