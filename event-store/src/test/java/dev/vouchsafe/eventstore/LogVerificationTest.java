package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.LogVerification.Whole;
import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log of four commits of two events each: at the positions 0, 2, 4 and 6. */
class LogVerificationTest extends OnEveryServer {

    private MongoEventStorageEngine engine;
    private RawLog stored;

    @Test
    void anUntouchedLogIsWhole() throws Exception {
        write(4);

        assertThat(engine.log().verify()).isEqualTo(new Whole(engine.log().checkpoint()));
        assertThat(engine.log().checkpoint().position()).isEqualTo(8);
        assertThat(engine.log().checkpoint().count()).isEqualTo(4);
        assertThat(engine.log().checkpoint().hash())
                .isEqualTo(CommitSeal.hash(stored.read().getLast()).hex());
    }

    @Test
    void aLogThatTwoProcessesWroteIsWholeAndSoIsOneThatWasOpenedAgain() throws Exception {
        write(2);
        for (int i = 0; i < 10; i++) {
            MongoEventStorageEngine other = engine();
            Engines.append(other, AppendCondition.none(), Engines.event("Written", "other"));
            Engines.append(engine, AppendCondition.none(), Engines.event("Written", "own"));
        }

        assertThat(engine.log().verify().whole().count()).isEqualTo(22);
        assertThat(engine.log().verify()).isInstanceOf(Whole.class);
    }

    @Test
    void anEmptyLogIsWhole() {
        assertThat(engine().log().verify()).isEqualTo(new Whole(Checkpoint.START));
        assertThat(engine().log().checkpoint()).isEqualTo(Checkpoint.START);
    }

    @Test
    void aChangedCommitShowsAtItself() throws Exception {
        write(4);
        stored.replace(2, Forgery.withPayload(stored.read().get(1), "forged"));

        assertWrong(2, Flaw.CHANGED, verify());
    }

    @Test
    void aChangedCommitWithARightHashShowsAtTheNext() throws Exception {
        write(4);
        stored.replace(2, Forgery.resealed(stored.read().get(1), "forged"));

        assertWrong(4, Flaw.UNLINKED, verify());
    }

    @Test
    void aFieldMoreIsAChangeEvenIfTheHashIsRight() throws Exception {
        write(4);
        byte[] commit = stored.read().get(1);
        BsonDocument more = new RawBsonDocument(CommitSeal.unsealed(ChainCheck.decode(commit)))
                .decode(new BsonDocumentCodec())
                .append("more", new BsonInt32(1));
        stored.replace(2, CommitSeal.seal(Forgery.bytes(more), CommitSeal.previous(commit)));
        assertWrong(2, Flaw.CHANGED, verify());

        BsonDocument behind =
                new RawBsonDocument(commit).decode(new BsonDocumentCodec()).append("more", new BsonInt32(1));
        stored.replace(2, Forgery.bytes(behind));
        assertWrong(2, Flaw.UNSEALED, verify());
    }

    @Test
    void aRemovedCommitShowsAsAGap() throws Exception {
        write(4);
        stored.remove(2);

        assertWrong(2, Flaw.MISSING, verify());
    }

    @Test
    void aDocumentWhereNoCommitCanStartShows() throws Exception {
        write(4);
        List<byte[]> log = stored.read();
        stored.insert(Tampering.positioned(log.get(1), 3));
        assertWrong(3, Flaw.INSERTED, verify());

        for (Object noPosition : new Object[] {-5L, 3.5}) {
            stored.restore(log);
            database().getCollection(Engines.SETTINGS.collection()).insertOne(new Document("_id", noPosition));
            assertWrong(noPosition.equals(3.5) ? 4 : 0, Flaw.CHANGED, verify());
        }

        stored.restore(log);
        database().getCollection(Engines.SETTINGS.collection()).insertOne(new Document("_id", "beside"));
        assertWrong(8, Flaw.INSERTED, verify());
    }

    /** The commit at 2 is the last of the batch, or the one that the checkpoint ends with; 3 is inside it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aDocumentInsideTheLastCommitOfABatchOrBeforeACheckpointShows(int batch) throws Exception {
        write(2);
        Checkpoint early = engine.log().checkpoint();
        write(2);
        stored.insert(Tampering.positioned(stored.read().get(1), 3));
        CommitCollection commits = new CommitCollection(database(), Engines.SETTINGS);

        assertWrong(3, Flaw.INSERTED, new LogVerifier(commits, Checkpoint.START, List.of(), batch).verify(whole -> {}));
        Flaw behindTheCheckpoint = batch == 1 ? Flaw.REWRITTEN : Flaw.INSERTED; // so far back its commit is looked for
        assertWrong(
                batch == 1 ? 0 : 3,
                behindTheCheckpoint,
                new LogVerifier(commits, early, List.of(), batch).verify(whole -> {}));
    }

    @Test
    void aCommitWithoutASealBehindOneThatHasOneIsWrong() throws Exception {
        write(4);
        stored.replace(4, CommitSeal.unsealed(ChainCheck.decode(stored.read().get(2))));

        assertWrong(4, Flaw.UNSEALED, verify());
    }

    @Test
    void aLogFromBeforeThereWereSealsGoesOnWithSeals() throws Exception {
        write(2);
        stored.restore(stored.read().stream()
                .map(document -> CommitSeal.unsealed(ChainCheck.decode(document)))
                .toList());
        write(2);

        assertThat(stored.read()).extracting(CommitSeal::isSealed).containsExactly(false, false, true, true);
        assertThat(engine.log().verify()).isEqualTo(new Whole(engine.log().checkpoint()));

        stored.replace(2, CommitSeal.unsealed(Forgery.changed(stored.read().get(1), "forged")));
        assertWrong(4, Flaw.UNLINKED, verify());
    }

    @Test
    void aRewrittenEndShowsByItsCheckpoint() throws Exception {
        write(2);
        Checkpoint early = engine.log().checkpoint();
        write(2);
        Checkpoint late = engine.log().checkpoint(early);
        assertThat(late).isEqualTo(engine.log().checkpoint());
        List<byte[]> log = stored.read();
        stored.restore(Forgery.resealedFrom(log, 3, "forged"));

        assertThat(engine.log().verify()).as("without checkpoints").isInstanceOf(Whole.class);
        Wrong wrong = assertWrong(
                4, Flaw.REWRITTEN, engine.log().verify(Checkpoint.START, List.of(late, early), whole -> {}));
        assertThat(wrong.whole()).isEqualTo(early);
        assertWrong(0, Flaw.REWRITTEN, engine.log().verify(late, List.of(), whole -> {}));
    }

    /** Commits without seals are not linked, so two made one leave every hash that is looked at as it was. */
    @Test
    void anotherNumberOfCommitsShowsByItsCheckpoint() throws Exception {
        write(3);
        stored.restore(stored.read().stream()
                .map(document -> CommitSeal.unsealed(ChainCheck.decode(document)))
                .toList());
        write(1);
        Checkpoint head = engine.log().checkpoint();
        List<StoredEvent> events = engine.log().read(0, 4);
        stored.remove(0);
        stored.remove(2);
        stored.insert(CommitSeal.unsealed(new Commit("joined", events)));

        assertThat(verify()).as("without checkpoints").isInstanceOf(Whole.class);
        assertWrong(0, Flaw.REWRITTEN, engine.log().verify(Checkpoint.START, List.of(head), whole -> {}));
    }

    @Test
    void aCheckpointOfALogThatEndsBeforeAnEarlierOneIsCountedAnew() throws Exception {
        write(4);
        Checkpoint head = engine.log().checkpoint();
        stored.remove(6);

        assertThat(engine.log().checkpoint(head)).isEqualTo(engine.log().checkpoint());
        assertThat(engine.log().checkpoint(head).count()).isEqualTo(3);
    }

    @Test
    void anEndThatWasCutOffShowsByItsCheckpoint() throws Exception {
        write(4);
        Checkpoint head = engine.log().checkpoint();
        stored.remove(6);

        assertThat(engine.log().verify()).isInstanceOf(Whole.class);
        assertWrong(6, Flaw.CUT, engine.log().verify(Checkpoint.START, List.of(head), whole -> {}));
    }

    @Test
    void aVerificationTakesUpWhereAnotherEnded() throws Exception {
        write(2);
        Checkpoint first = engine.log().verify().whole();
        write(2);
        stored.replace(0, Forgery.withPayload(stored.read().getFirst(), "forged"));
        List<Checkpoint> progress = new ArrayList<>();

        LogVerification second = engine.log().verify(first, List.of(first), progress::add);

        assertThat(second).isEqualTo(new Whole(engine.log().checkpoint()));
        assertThat(progress).containsExactly(second.whole());
        assertWrong(0, Flaw.CHANGED, verify());
    }

    @Test
    void anEventThatLooksLikeASealIsNone() {
        StoredEvent event = new StoredEvent(0, "e", "T", "1", Instant.EPOCH, Set.of(), Map.of(), new byte[200]);

        assertThat(CommitSeal.isSealed(CommitSeal.unsealed(new Commit("c", List.of(event)))))
                .isFalse();
    }

    private void write(int commits) throws Exception {
        engine = engine();
        stored = new RawLog(database());
        for (int i = 0; i < commits; i++) {
            Engines.append(
                    engine, AppendCondition.none(), Engines.event("Written", "a" + i), Engines.event("Written", "b"));
        }
    }

    private LogVerification verify() {
        return engine.log().verify();
    }

    static Wrong assertWrong(long position, Flaw flaw, LogVerification verification) {
        assertThat(verification).isInstanceOf(Wrong.class);
        Wrong wrong = (Wrong) verification;
        assertThat(wrong.flaw()).as(wrong.detail()).isEqualTo(flaw);
        assertThat(wrong.position()).isEqualTo(position);
        return wrong;
    }
}
