/** Which service answers which path, where the gateway does not answer by itself. */
@NullMarked
package dev.vouchsafe.gateway.route;

import org.jspecify.annotations.NullMarked;
