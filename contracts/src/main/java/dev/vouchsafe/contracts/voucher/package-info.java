/** What voucher-service publishes of vouchers and pools. A record's name and version are part of the contract. */
@NullMarked
package dev.vouchsafe.contracts.voucher;

import org.jspecify.annotations.NullMarked;
