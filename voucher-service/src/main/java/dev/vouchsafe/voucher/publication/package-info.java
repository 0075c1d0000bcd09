/** What the service publishes of vouchers and pools. */
@NullMarked
package dev.vouchsafe.voucher.publication;

import org.jspecify.annotations.NullMarked;
