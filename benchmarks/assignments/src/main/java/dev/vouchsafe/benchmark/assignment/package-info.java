/**
 * Many assignments at once, decided by voucher-service in a process of its own, and what a reservation costs in a large
 * agreement.
 */
@NullMarked
package dev.vouchsafe.benchmark.assignment;

import org.jspecify.annotations.NullMarked;
