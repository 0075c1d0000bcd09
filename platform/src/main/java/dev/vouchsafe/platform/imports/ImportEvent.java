package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people did with a file. What became of its rows is told by the messages that were made of them. */
public sealed interface ImportEvent extends DomainEvent {

    /** The id of the import. */
    String importId();

    /**
     * A file was handed in.
     *
     * @param importId by kind, program and content
     * @param kind what its rows stand for
     * @param program of rows that don't name one; null for none
     * @param rows how many
     * @param sha256 of the file, in hex
     */
    record ImportReceived(
            String importId, String kind, @Nullable String program, int rows, String sha256, Instant at)
            implements ImportEvent {}

    /**
     * What would be accepted of it is to be published.
     *
     * @param importId by kind, program and content
     */
    record ImportPublished(String importId, Instant at) implements ImportEvent {}
}
