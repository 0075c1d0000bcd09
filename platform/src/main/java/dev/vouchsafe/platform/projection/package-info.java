/** Follows the log: each follower has a position, an effect, and a watch over it. */
@NullMarked
package dev.vouchsafe.platform.projection;

import org.jspecify.annotations.NullMarked;
