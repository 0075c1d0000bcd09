/**
 * The trail: everything that happened in the service and everything that was attempted, found by whom and what it is
 * about.
 */
@NullMarked
package dev.vouchsafe.platform.trail;

import org.jspecify.annotations.NullMarked;
