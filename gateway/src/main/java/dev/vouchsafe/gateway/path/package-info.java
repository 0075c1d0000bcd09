/** The paths that the gateway answers by itself. */
@NullMarked
package dev.vouchsafe.gateway.path;

import org.jspecify.annotations.NullMarked;
