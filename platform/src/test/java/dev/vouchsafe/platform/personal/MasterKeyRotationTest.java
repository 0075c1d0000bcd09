package dev.vouchsafe.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The master key is replaced while replicas go on: first all know the next one, then it is used, then the first goes.
 */
class MasterKeyRotationTest {

    private static final String ANA = "ana@contoso.example";
    private static final String BEN = "ben@contoso.example";
    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoDatabase database = client.getDatabase("persons");
    private final String first = MasterKey.random();
    private final String next = MasterKey.random();

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void isReplacedWhileKeysAreReadAndMade() {
        var before = keys(first, null);
        var ana = before.orMake(ANA);
        var sealed = ana.seal("name", new byte[] {7});
        var root = before.root().idOf(ANA);
        var knowing = keys(first, next);
        var using = keys(next, first);

        assertThat(knowing.of(ANA).orElseThrow().id()).isEqualTo(ana.id());
        var ben = using.orMake(BEN);
        assertThat(knowing.of(BEN).orElseThrow().id()).isEqualTo(ben.id());
        assertThat(using.rewrapSome()).isEqualTo(1);
        assertThat(using.rewrapSome()).isZero();
        assertThat(knowing.byId(ana.id()).orElseThrow().open("name", sealed)).containsExactly(7);

        var only = keys(next, null);
        assertThat(only.byId(ana.id()).orElseThrow().open("name", sealed)).containsExactly(7);
        assertThat(only.of(BEN).orElseThrow().id()).isEqualTo(ben.id());
        assertThat(only.root().idOf(ANA)).as("persons are found as before").isEqualTo(root);
        assertThatThrownBy(() -> keys(first, null)).isInstanceOf(WrongMasterKey.class);
    }

    /** Else it would start, and nobody could be read. */
    @Test
    void theFirstOneMustNotGoBeforeAllIsWrappedAnew() {
        keys(first, null).orMake(ANA);
        keys(next, first);

        assertThatThrownBy(() -> keys(next, null))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining(MasterKey.OTHERS);
    }

    @Test
    void keysFromBeforeThereCouldBeAnotherAreWrappedAnewToo() {
        var old = keys(first, null).orMake(ANA);
        database.getCollection(PersonKeys.COLLECTION)
                .updateMany(new Document(), new Document("$unset", new Document("with", "").append("root", "")));
        assertThat(keys(first, null).of(ANA).orElseThrow().id()).isEqualTo(old.id());

        var using = keys(next, first);
        assertThat(using.rewrapSome()).isEqualTo(1);

        assertThat(keys(next, null).of(ANA).orElseThrow().id()).isEqualTo(old.id());
    }

    private PersonKeys keys(String current, String others) {
        return new PersonKeys(database, MasterKeys.of(current, others));
    }
}
