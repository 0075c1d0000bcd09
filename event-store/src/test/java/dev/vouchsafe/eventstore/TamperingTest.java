package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.bson.AbstractBsonReader;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.assertions.Assertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log of a few dozen commits is touched once, a thousand times over: each time the first position that is wrong is
 * named.
 */
class TamperingTest extends OnEveryServer {

    private static final Logger LOGGER = LoggerFactory.getLogger(TamperingTest.class);
    private static final long SEED = 20261123;
    private static final int COMMITS = 24;
    private static final int BATCH = 5; // a verification is several batches
    private static final int EACH = 1_000;
    private static final int EACH_ON_THE_SERVER = EACH / Tampering.values().length;

    private final Random random = new Random(SEED);

    @Test
    void whateverIsTouchedInTheDocumentsShows() throws Exception {
        Checkpoint head = write();
        List<byte[]> log = new RawLog(database()).read();
        assertThat(walk(log, head)).as("untouched").isNull();

        for (Tampering tampering : Tampering.values()) {
            for (int round = 0; round < EACH; round++) {
                List<byte[]> touched = tampering.touched(log, random);
                assertFirst(
                        walk(touched, head), log, touched, "%s, seed %s, round %s".formatted(tampering, SEED, round));
            }
        }
    }

    @Test
    void whateverIsTouchedInTheCollectionShows() throws Exception {
        Checkpoint head = write();
        CommitCollection commits = new CommitCollection(database(), Engines.SETTINGS);
        RawLog stored = new RawLog(database());
        List<byte[]> log = stored.read();
        int notHeld = 0;

        for (Tampering tampering : Tampering.values()) {
            for (int round = 0; round < EACH_ON_THE_SERVER; round++) {
                List<byte[]> touched = tampering.touched(log, random);
                if (!holds(stored, touched, log)) {
                    notHeld++;
                    assertThat(walk(touched, head))
                            .as("%s, seed %s, round %s", tampering, SEED, round)
                            .isNotNull();
                    continue;
                }
                String which = "%s, seed %s, round %s".formatted(tampering, SEED, round);
                LogVerification found = verify(commits, head);
                assertThat(found).as(which).isInstanceOf(Wrong.class);
                List<byte[]> held = stored.read();
                if (held.stream().allMatch(ChainCheck::isPlaced)) { // one at no number comes behind all others
                    assertThat(found).as(which).isEqualTo(walk(held, head));
                    assertFirst((Wrong) found, log, held, which);
                }
            }
        }
        stored.restore(log);

        assertThat(verify(commits, head).whole()).isEqualTo(head);
        assertThat(notHeld).as("changes this server refuses or drops by itself").isLessThan(EACH_ON_THE_SERVER / 2);
        LOGGER.info(
                "{} of {} changes could not be put into the collection and were checked as documents only",
                notHeld,
                EACH);
    }

    private static LogVerification verify(CommitCollection commits, Checkpoint head) {
        return new LogVerifier(commits, Checkpoint.START, List.of(head), BATCH).verify(whole -> {});
    }

    /**
     * The first document that differs is the first that is wrong, unless it happens to fit: then the one behind it is.
     */
    private static void assertFirst(Wrong wrong, List<byte[]> log, List<byte[]> touched, String which) {
        assertThat(wrong).as(which).isNotNull();
        int first = firstDifference(log, touched);
        boolean fits = first < touched.size() && walk(touched.subList(0, first + 1), null) == null;
        assertThat(wrong.whole().count()).as("%s: %s", which, wrong).isEqualTo(fits ? first + 1 : first);
        boolean inside = wrong.flaw() == Flaw.INSERTED;
        assertThat(wrong.position())
                .as("%s: %s", which, wrong)
                .isEqualTo(
                        inside
                                ? ChainCheck.start(touched.get(first))
                                : wrong.whole().position());
    }

    private Checkpoint write() throws Exception {
        MongoEventStorageEngine engine = engine();
        for (int i = 0; i < COMMITS; i++) {
            TaggedEventMessage<?>[] events = new TaggedEventMessage<?>[1 + random.nextInt(3)];
            Arrays.setAll(
                    events, n -> Engines.event("Written", "{\"n\":" + random.nextLong() + "}", Engines.tag("t" + n)));
            Engines.append(engine, AppendCondition.none(), events);
        }
        return engine.log().checkpoint();
    }

    /** Whether the server could take it and now holds something other than the log. */
    private static boolean holds(RawLog stored, List<byte[]> touched, List<byte[]> log) {
        if (!touched.stream().allMatch(TamperingTest::isBson)) { // a server drops the connection or refuses it
            return false;
        }
        try {
            stored.restore(touched);
            return touched.size() != log.size() || firstDifference(log, stored.read()) < log.size();
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static boolean isBson(byte[] document) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(document))) {
            reader.readStartDocument();
            skim(reader, document.length);
            reader.readEndDocument();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static void skim(BsonBinaryReader reader, int longest) {
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.getState() == AbstractBsonReader.State.NAME) {
                reader.skipName();
            }
            switch (reader.getCurrentBsonType()) {
                case DOCUMENT -> {
                    reader.readStartDocument();
                    skim(reader, longest);
                    reader.readEndDocument();
                }
                case ARRAY -> {
                    reader.readStartArray();
                    skim(reader, longest);
                    reader.readEndArray();
                }
                case BINARY -> {
                    Assertions.isTrueArgument("a length that fits", reader.peekBinarySize() <= longest);
                    reader.skipValue();
                }
                case STRING -> reader.readString();
                default -> reader.skipValue();
            }
        }
    }

    private static Wrong walk(List<byte[]> documents, Checkpoint head) {
        ChainCheck chain = new ChainCheck(Checkpoint.START, false);
        KnownCheckpoints known = new KnownCheckpoints(Checkpoint.START, head == null ? List.of() : List.of(head));
        for (byte[] document : documents) {
            Wrong wrong = chain.next(document);
            if (wrong == null) {
                wrong = known.contradiction(chain);
            }
            if (wrong != null) {
                return wrong;
            }
        }
        return known.missed(chain.whole());
    }

    private static int firstDifference(List<byte[]> log, List<byte[]> other) {
        int at = 0;
        while (at < Math.min(log.size(), other.size()) && Arrays.equals(log.get(at), other.get(at))) {
            at++;
        }
        return at;
    }
}
