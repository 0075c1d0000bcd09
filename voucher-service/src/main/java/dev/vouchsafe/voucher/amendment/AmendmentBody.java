package dev.vouchsafe.voucher.amendment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param program which program is amended; null: the first one configured */
record AmendmentBody(@Nullable String program, String name, LocalDate createdBefore, int extendDays, String reason) {}
