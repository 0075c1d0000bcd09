package dev.vouchsafe.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.log.StoredJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final String PAT = "pat@contoso.example";
    private static final String KIM = "kim@contoso.example";
    private static final PersonalField<String> ADDRESS = new PersonalField<>("address", EmailAddress::normalised);

    /** An event with a field that is personal. */
    record Noted(Personal<String> address, int level) {}

    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final MongoClient client = MongoClients.create(store.uri());
    private final StoredJson json = new StoredJson(List.of());
    private final String master = MasterKey.random();
    private final PersonalData data = process();

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void whatIsKeptIsSealedAndOpenedWhereItIsShown() {
        var noted = noted(PAT);

        assertThat(new String(json.write(noted)))
                .doesNotContainIgnoringCase("pat")
                .contains("\"level\":5");
        assertThat(json.read(json.write(noted), Noted.class)).isEqualTo(noted);
        assertThat(shown(noted)).isEqualTo("{\"address\":\"pat@contoso.example\",\"level\":5}");
    }

    @Test
    void whatWasStoredInClearBeforeIsReadAndShownAsItIs() {
        var old = json.read("{\"address\": \"old@contoso.example\", \"level\": 5}".getBytes(), Noted.class);

        assertThat(old.address()).isEqualTo(new Personal.Clear<>("old@contoso.example"));
        assertThat(old.toString()).doesNotContain("old@");
        assertThat(shown(old)).isEqualTo("{\"address\":\"old@contoso.example\",\"level\":5}");
        assertThat(data.toCompare(ADDRESS, "OLD@contoso.example", "OLD@contoso.example")
                        .sameAs(old.address(), EmailAddress::same))
                .isTrue();
    }

    @Test
    void oneThatIsErasedCanBeReadByNobodyAndAllOthersCan() {
        var pat = noted(PAT);
        var kim = noted(KIM);
        assertThat(shown(pat)).as("before").contains(PAT);

        data.erase(List.of(data.keyOf("Pat@Contoso.Example").orElseThrow()));

        assertThat(data.keyOf(PAT)).isEmpty();
        assertThat(shown(pat)).isEqualTo("{\"address\":{\"erased\":true},\"level\":5}");
        assertThat(shown(kim)).contains(KIM);
        assertThat(process().opener().opened(json.tree(pat)).toString())
                .as("another process with the master key")
                .contains("erased");
        assertThat(data.toCompare(ADDRESS, PAT, PAT).sameAs(pat.address(), EmailAddress::same))
                .isFalse();
    }

    @Test
    void whoseAddressHasALetterOfAnotherAlphabetIsSomebodyElse() {
        var kim = noted(KIM);
        // With the dotless i, and with the Kelvin sign.
        for (var other : List.of("kım@contoso.example", "\u212Aim@contoso.example")) {
            assertThat(data.keyOf(other)).as(other).isEmpty();
            assertThat(data.toCompare(ADDRESS, other, other).sameAs(kim.address(), EmailAddress::same))
                    .as(other)
                    .isFalse();
        }

        noted("kım@contoso.example");
        data.erase(List.of(data.keyOf("KıM@contoso.example").orElseThrow()));

        assertThat(shown(kim)).contains(KIM);
    }

    @Test
    void whoIsToldOfAgainGetsANewKeyThatOpensNothingOld() {
        var before = noted(PAT);
        data.erase(List.of(data.keyOf(PAT).orElseThrow()));

        var after = noted(PAT);

        assertThat(sealed(after).sealedUnder()).isNotEqualTo(sealed(before).sealedUnder());
        assertThat(shown(after)).contains(PAT);
        assertThat(shown(before)).contains("erased");
        assertThat(data.toCompare(ADDRESS, PAT, PAT).sameAs(before.address(), EmailAddress::same))
                .isFalse();
    }

    @Test
    void comparingMakesNoKey() {
        assertThat(data.toCompare(ADDRESS, KIM, KIM).sealed()).isNull();
        assertThat(data.keyOf(KIM)).isEmpty();

        var kept = data.toKeep(ADDRESS, KIM, KIM).kept();
        assertThat(data.toCompare(ADDRESS, "KIM@contoso.example", "KIM@contoso.example")
                        .sameAs(kept, EmailAddress::same))
                .isTrue();
        assertThat(data.toCompare(ADDRESS, PAT, PAT).sameAs(kept, EmailAddress::same))
                .isFalse();
    }

    @Test
    void ofManyWhoMakeAKeyAtOnceAllGetTheSame() throws InterruptedException {
        var processes = IntStream.range(0, 4).mapToObj(n -> process()).toList();
        for (int round = 0; round < 25; round++) {
            var email = "p" + round + "@contoso.example";
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<Callable<String>>();
                processes.forEach(process -> IntStream.range(0, 2).forEach(n -> {
                    all.add(() -> process.toKeep(ADDRESS, email, email).kept().sealedUnder());
                    all.add(() -> process.keeping(List.of(email, KIM, email.toUpperCase(Locale.ROOT)))
                            .toKeep(ADDRESS, email, email)
                            .kept()
                            .sealedUnder());
                }));
                assertThat(threads.invokeAll(all).stream()
                                .map(key -> key.resultNow())
                                .distinct())
                        .containsExactly(data.keyOf(email).orElseThrow());
            }
        }
    }

    @Test
    void manyAtOnceAreKeptAsOneByOne() {
        var known = sealed(noted(KIM)).sealedUnder();

        var together = data.keeping(List.of(PAT, KIM));

        assertThat(together.toKeep(ADDRESS, KIM, KIM).kept().sealedUnder()).isEqualTo(known);
        assertThat(together.toKeep(ADDRESS, PAT, PAT).kept().sealedUnder())
                .isEqualTo(data.keyOf(PAT).orElseThrow());
        assertThat(shown(new Noted(together.toKeep(ADDRESS, PAT, PAT).kept(), 5)))
                .contains(PAT);
    }

    @Test
    void theKeysSayNothingOfAnybody() {
        noted(PAT);
        for (var document : keys().find()) {
            assertThat(document.toJson()).doesNotContainIgnoringCase("pat@").doesNotContainIgnoringCase("contoso");
        }
        assertThat(keys().countDocuments()).isEqualTo(2);
    }

    @Test
    void whatWasChangedIsMarkedAndTheRestIsShown() {
        var pat = sealed(noted(PAT));
        var changed = new Noted(
                new Personal.Sealed<>(
                        pat.sealedUnder(),
                        pat.print(),
                        "A" + pat.bytes().substring(1, pat.bytes().length() - 2) + "AA"),
                5);
        assertThat(shown(changed)).isEqualTo("{\"address\":{\"damaged\":true},\"level\":5}");
    }

    @Test
    void anotherMasterKeyThanTheKeysWereWrappedWithStopsTheStart() {
        assertThatThrownBy(() -> new PersonKeys(client.getDatabase("persons"), MasterKeys.of(MasterKey.random(), null)))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("vouchsafe.personal.master-key")
                .hasMessageContaining("person_keys");
    }

    /** The data as one more process has it. */
    private PersonalData process() {
        return new PersonalData(new PersonKeys(client.getDatabase("persons"), MasterKeys.of(master, null)), json);
    }

    private Noted noted(String email) {
        return new Noted(data.toKeep(ADDRESS, email, email).kept(), 5);
    }

    private String shown(Noted noted) {
        return data.opener().opened(json.tree(noted)).toString();
    }

    private static Personal.Sealed<String> sealed(Noted noted) {
        return (Personal.Sealed<String>) noted.address();
    }

    private MongoCollection<Document> keys() {
        return client.getDatabase("persons").getCollection("person_keys");
    }
}
