package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.whatif.WhatIf.Filter;
import dev.vouchsafe.voucher.domain.Voucher;

/** Whether a voucher is one of those that are listed. */
final class Listing {

    private Listing() {}

    static boolean lists(Filter filter, Voucher voucher) {
        return mayList(filter, voucher)
                && voucher instanceof Voucher.Issued issued
                && filter.lists(issued.holder().orElse(null));
    }

    /** Whether it is one of those but for who holds it. That never changes once it is issued. */
    static boolean mayList(Filter filter, Voucher voucher) {
        if (!(voucher instanceof Voucher.Issued issued)) {
            return false;
        }
        var grant = issued.grant();
        return filter.lists(
                grant.agreementId(),
                grant.entitlement().offering(),
                grant.validity().assignedOn());
    }
}
