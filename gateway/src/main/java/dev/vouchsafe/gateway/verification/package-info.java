/** Whether every trail is whole and every deadline is right: each service verifies its own. */
@NullMarked
package dev.vouchsafe.gateway.verification;

import org.jspecify.annotations.NullMarked;
