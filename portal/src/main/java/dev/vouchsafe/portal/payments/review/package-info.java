/** {@code /payments/{id}}: a request beside its evidence, and what the officer does with it. */
@NullMarked
package dev.vouchsafe.portal.payments.review;

import org.jspecify.annotations.NullMarked;
