/**
 * The attempts: what was refused or denied, and what was shown to somebody whose thing it isn't. On the disk before the
 * answer leaves, in a store of their own, and no part of any decision.
 */
@NullMarked
package dev.vouchsafe.platform.attempt;

import org.jspecify.annotations.NullMarked;
