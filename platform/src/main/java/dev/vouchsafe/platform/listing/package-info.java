/** A list that follows the log: its form, its rows, its order. */
@NullMarked
package dev.vouchsafe.platform.listing;

import org.jspecify.annotations.NullMarked;
