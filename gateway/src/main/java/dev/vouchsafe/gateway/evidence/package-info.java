/** Files of evidence, put together of what the services have. */
@NullMarked
package dev.vouchsafe.gateway.evidence;

import org.jspecify.annotations.NullMarked;
