/** What tests of pages share. */
@NullMarked
package dev.vouchsafe.portal.testing;

import org.jspecify.annotations.NullMarked;
