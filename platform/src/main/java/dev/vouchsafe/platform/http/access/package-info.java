/** Who may call which route, and with which role. */
@NullMarked
package dev.vouchsafe.platform.http.access;

import org.jspecify.annotations.NullMarked;
