/** The order in which the parts of a service start and stop. */
@NullMarked
package dev.vouchsafe.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
