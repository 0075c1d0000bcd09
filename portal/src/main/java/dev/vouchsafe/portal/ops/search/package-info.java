/** {@code /ops/search}: any id leads to its page. */
@NullMarked
package dev.vouchsafe.portal.ops.search;

import org.jspecify.annotations.NullMarked;
