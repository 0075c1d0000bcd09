/**
 * For tests of a service: the service started on embedded parts, its decisions in memory, and what every service
 * fulfils.
 */
@NullMarked
package dev.vouchsafe.platform.testing;

import org.jspecify.annotations.NullMarked;
