/** What every service says to people by itself: what belongs to no program. */
@NullMarked
package dev.vouchsafe.platform.text;

import org.jspecify.annotations.NullMarked;
