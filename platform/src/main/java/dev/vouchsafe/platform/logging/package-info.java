/** What keeps the log readable. */
@NullMarked
package dev.vouchsafe.platform.logging;

import org.jspecify.annotations.NullMarked;
