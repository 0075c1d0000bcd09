/** {@code /notices}: what the person was told, newest first. */
@NullMarked
package dev.vouchsafe.portal.notices.inbox;

import org.jspecify.annotations.NullMarked;
