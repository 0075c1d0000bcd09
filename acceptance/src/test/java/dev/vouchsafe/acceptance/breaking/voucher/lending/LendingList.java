package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.platform.listing.ListForm;

/** A list that nobody makes the indexes of. */
final class LendingList {

    ListForm form;
}
