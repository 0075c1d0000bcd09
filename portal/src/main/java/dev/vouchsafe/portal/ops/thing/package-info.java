/** {@code /ops/vouchers/{id}} and its like: everything about one thing, over all services, as of any instant. */
@NullMarked
package dev.vouchsafe.portal.ops.thing;

import org.jspecify.annotations.NullMarked;
