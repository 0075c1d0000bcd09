package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.view.CheckView;
import java.time.LocalDate;
import java.util.List;

/** What the voucher is for, its last day, and every rule that reserving it today would ask. */
record ValidationView(
        VoucherId voucherId,
        String status,
        String program,
        OfferingId offering,
        String offeringName,
        int level,
        LocalDate lastDay,
        LocalDate usableThrough,
        List<CheckView> checks) {}
