/** The payments officer approves, rejects or pays a request. */
@NullMarked
package dev.vouchsafe.payment.review;

import org.jspecify.annotations.NullMarked;
