/** What would have been, first in voucher-service and then in payment-service. */
@NullMarked
package dev.vouchsafe.gateway.whatif;

import org.jspecify.annotations.NullMarked;
