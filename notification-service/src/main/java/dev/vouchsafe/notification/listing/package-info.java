/** The inbox as a list. */
@NullMarked
package dev.vouchsafe.notification.listing;

import org.jspecify.annotations.NullMarked;
