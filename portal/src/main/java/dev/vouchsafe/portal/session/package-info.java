/** Sessions of people, and where they are kept. */
@NullMarked
package dev.vouchsafe.portal.session;

import org.jspecify.annotations.NullMarked;
