package dev.vouchsafe.benchmark.comparison;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers of a run: the one for MongoDB's peers, given or embedded, and PostgreSQL where it is installed. */
record Servers(
        @Nullable Child embedded, String mongoUri, @Nullable Postgres postgres) {

    private static final String URI = "VOUCHSAFE_MONGODB_URI";

    static Servers start(ClassPaths classPaths, Folder folder) throws IOException, InterruptedException {
        String given = System.getenv(URI);
        @Nullable
        Postgres postgres =
                Postgres.start(folder.make("postgres")).map(folder::holds).orElse(null);
        if (given != null && !given.isBlank()) {
            return new Servers(null, given, postgres);
        }
        Child embedded = folder.holds(new Child(classPaths.java(
                "axon5",
                "1g",
                "dev.vouchsafe.benchmark.axon5.EmbeddedServer",
                folder.path().resolve("documents").toString())));
        ProtocolLine started = embedded.answer();
        if (!started.word().equals("ok")) {
            throw new Obstacle("The embedded document server didn't start: " + started.text("text") + ".");
        }
        return new Servers(embedded, started.text("uri"), postgres);
    }

    /** The server of a peer; none where it isn't installed. */
    Optional<String> uri(Peer peer) {
        return peer.postgres() ? Optional.ofNullable(postgres).map(Postgres::uri) : Optional.of(mongoUri);
    }

    /** What is to be said in every row of the peer. */
    String name(Peer peer, String ownWords) {
        return peer.postgres() || embedded == null ? ownWords : "embedded server, not MongoDB";
    }

    /** What the peer's server has used so far; of a server that was given that is not known. */
    Optional<Duration> processorTime(Peer peer) {
        if (peer.postgres()) {
            return Optional.ofNullable(postgres).map(Postgres::processorTime);
        }
        return Optional.ofNullable(embedded).map(Child::processorTime);
    }
}
