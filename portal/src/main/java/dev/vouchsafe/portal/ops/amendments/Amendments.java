package dev.vouchsafe.portal.ops.amendments;

import dev.vouchsafe.portal.ops.whatif.WhatIf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param preview what longer lives would change; empty as long as nobody asked
 */
public record Amendments(Program program, Optional<WhatIf> preview) {

    private static final Set<String> OPEN = Set.of("assigned", "reserved", "reported");

    /** Of the program in force, what the page needs. */
    public record Program(
            String program, Map<String, Long> durations, List<Amendment> amendments) {}

    public record Amendment(
            String name,
            LocalDate createdBefore,
            int extendDays,
            String reason,
            Instant publishedAt,
            @Nullable String publishedBy) {}

    /** The open ones: an amendment brings none back that is closed. */
    public List<WhatIf.Changed<WhatIf.Voucher>> extended() {
        return preview.map(WhatIf::vouchers).map(WhatIf.Listed::items).orElse(List.of()).stream()
                .filter(voucher -> voucher.before() != null
                        && voucher.after() != null
                        && OPEN.contains(voucher.before().status()))
                .toList();
    }

    /** Whether the API lists more vouchers than it gave. */
    public boolean isCut() {
        return preview.map(WhatIf::vouchers)
                .filter(vouchers -> vouchers.items().size() < vouchers.total())
                .isPresent();
    }
}
