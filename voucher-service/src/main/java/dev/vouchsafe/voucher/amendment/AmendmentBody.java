package dev.vouchsafe.voucher.amendment;

import java.time.LocalDate;

/** @param program which program is amended; null: the first one configured */
record AmendmentBody(String program, String name, LocalDate createdBefore, int extendDays, String reason) {}
