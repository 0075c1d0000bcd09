/** The stored events of notification-service, their streams, and how they stand in the trail. */
@NullMarked
package dev.vouchsafe.notification.stream;

import org.jspecify.annotations.NullMarked;
