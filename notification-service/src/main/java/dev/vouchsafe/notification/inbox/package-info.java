/** What the other services have to tell is recorded, and read by those whom it concerns. */
@NullMarked
package dev.vouchsafe.notification.inbox;

import org.jspecify.annotations.NullMarked;
