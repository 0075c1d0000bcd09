package dev.vouchsafe.voucher.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An agreement's pool and the facts that its balance is the sum of. */
record AgreementResource(@JsonUnwrapped AgreementView pool, List<PoolEntry> facts) {}
