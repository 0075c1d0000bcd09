package dev.vouchsafe.acceptance.breaking.voucher.lending;

import java.util.List;

/** An answer that shows events as they are stored. */
record LendingView(List<Lent.ThingLent> lent) {}
