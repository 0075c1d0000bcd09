/** The portal: the application, and what is set for it. */
@NullMarked
package dev.vouchsafe.portal;

import org.jspecify.annotations.NullMarked;
