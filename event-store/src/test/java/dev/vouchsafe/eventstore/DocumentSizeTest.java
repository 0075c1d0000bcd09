package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

/** How many bytes the log grows by: the figures of docs/operation.md. */
class DocumentSizeTest {

    private static final int COMMIT = 161;
    private static final int EVENT = 123;

    @Test
    void aCommitHasItsFixedPartAndItsEvents() {
        StoredEvent bare = new StoredEvent(
                0, UUID.randomUUID().toString(), "T", "1", Instant.EPOCH.plusNanos(1), Set.of(), Map.of(), bytes(0));

        assertThat(size(List.of(bare))).isEqualTo(COMMIT + EVENT + 2);
        assertThat(size(Collections.nCopies(10, bare))).isEqualTo(COMMIT + 10 * (EVENT + 2));
    }

    @Test
    void theExampleOfTheOperatorsPage() {
        StoredEvent reserved = new StoredEvent(
                0,
                UUID.randomUUID().toString(),
                "voucher.reserved",
                "1",
                Instant.EPOCH.plusNanos(1),
                Set.of(new Tag("voucher", "PS-2026-0001"), new Tag("partner", "P-0000000017")),
                Map.of("by", "somebody@example.org", "correlation", "c-0123456789"),
                bytes(250));
        int parts = "voucher.reserved".length() + 1 + 250 + 2 * (8 + 20) + 11 + 2 * 7 + 45;

        assertThat(size(List.of(reserved))).isEqualTo(COMMIT + EVENT + parts).isEqualTo(677);
        assertThat(size(Collections.nCopies(10, reserved)) / 10).isEqualTo(532);
    }

    private static byte[] bytes(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    private static int size(List<StoredEvent> events) {
        return CommitSeal.seal(new Commit(UUID.randomUUID().toString(), events), Digest.NONE).length;
    }
}
