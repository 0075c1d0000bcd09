/** Many commands in one commit, each of which sees the events of those before it. */
@NullMarked
package dev.vouchsafe.platform.decision.batch;

import org.jspecify.annotations.NullMarked;
