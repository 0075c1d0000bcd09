/** What is known of a partner, folded from events, and what it is allowed to do on a day. */
@NullMarked
package dev.vouchsafe.program.standing;

import org.jspecify.annotations.NullMarked;
