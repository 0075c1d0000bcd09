/** {@code /payments}: what waits for the officer, overdue first. */
@NullMarked
package dev.vouchsafe.portal.payments.queue;

import org.jspecify.annotations.NullMarked;
