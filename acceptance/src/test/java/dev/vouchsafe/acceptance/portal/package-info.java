/** What people do in the portal, in a real browser. */
@NullMarked
package dev.vouchsafe.acceptance.portal;

import org.jspecify.annotations.NullMarked;
