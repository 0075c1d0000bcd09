/**
 * What keeps one caller, or one address, from keeping the others out: bounds of calls, uploads, connections and time.
 */
@NullMarked
package dev.vouchsafe.gateway.limit;

import org.jspecify.annotations.NullMarked;
