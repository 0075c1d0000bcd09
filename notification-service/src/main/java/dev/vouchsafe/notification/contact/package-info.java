/** The addresses that a partner registers for its notices, and their owners' word on it. */
@NullMarked
package dev.vouchsafe.notification.contact;

import org.jspecify.annotations.NullMarked;
