/** The door: leads to the home of the role in use. */
@NullMarked
package dev.vouchsafe.portal.home;

import org.jspecify.annotations.NullMarked;
