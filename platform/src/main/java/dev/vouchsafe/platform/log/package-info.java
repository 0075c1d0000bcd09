/** The log as the services read it: events, streams, tags, folds and remembered states. */
@NullMarked
package dev.vouchsafe.platform.log;

import org.jspecify.annotations.NullMarked;
