/** What could not be read: seen, sent again once, or dismissed. */
@NullMarked
package dev.vouchsafe.platform.deadletter;

import org.jspecify.annotations.NullMarked;
