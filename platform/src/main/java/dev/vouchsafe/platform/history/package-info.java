/** What happened to a thing, from the log, as an answer. */
@NullMarked
package dev.vouchsafe.platform.history;

import org.jspecify.annotations.NullMarked;
