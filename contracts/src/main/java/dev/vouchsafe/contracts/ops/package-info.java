/** What operators are shown of all services together: each service answers its part, and the gateway adds them up. */
@NullMarked
package dev.vouchsafe.contracts.ops;

import org.jspecify.annotations.NullMarked;
