package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.acceptance.breaking.voucher.domain.Borrower;
import java.util.Optional;

/** A row that shows a part of an event as it is stored. */
record LendingRow(Optional<Borrower> borrower) {}
