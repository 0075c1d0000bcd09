package dev.vouchsafe.voucher.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An agreement's pool and the events that its balance is the sum of. */
record AgreementResource(@JsonUnwrapped AgreementView pool, List<PoolLedgerEntry> facts) {}
