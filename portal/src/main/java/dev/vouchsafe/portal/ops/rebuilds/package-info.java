/** {@code /ops/rebuilds}: read models that are built again from the events. */
@NullMarked
package dev.vouchsafe.portal.ops.rebuilds;

import org.jspecify.annotations.NullMarked;
