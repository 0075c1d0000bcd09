package dev.vouchsafe.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An entry's hash never changes: entries that are in the tree could not be proven any more. */
class EntryRecordTest {

    /** As the format's description says it, reckoned by another program. */
    private static final String LEAF = "757e0f933ae511749f41592bca4798e43a677545c3ac6ab24691544d9b4cfb11";

    @Test
    void theHashOfAnEntryIsWhatItWas() {
        var entry = new TrailEntry(
                "voucher-service:a17",
                "voucher-service",
                17,
                "call.refused",
                1,
                "refused",
                List.of("competency-missing"),
                new Subject("voucher", "PS-1"),
                List.of(new Subject("agreement", "V-1")),
                "ana@fabrikam.example",
                List.of("partner-admin"),
                "P-1",
                Instant.parse("2026-11-30T12:00:00Z"),
                Instant.parse("2026-11-30T12:00:01Z"),
                null,
                "corr-7",
                null,
                "A sentence is no part of it.",
                HttpJson.mapper().readTree("""
                                {"method": "POST", "path": "/api/vouchers/PS-1/reservation",
                                 "asked": {"asOf": "2021-01-01T00:00:00Z"}, "status": 422}"""));
        var leaf = EntryRecord.of(entry, new Salts(new byte[32])).leaf();
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(LEAF);
    }
}
