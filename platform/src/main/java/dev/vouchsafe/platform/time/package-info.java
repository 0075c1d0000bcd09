/** The clock of a service, real or simulated, and work that runs regularly. */
@NullMarked
package dev.vouchsafe.platform.time;

import org.jspecify.annotations.NullMarked;
