/** {@code /directory}: published profiles by country, offering and text, with their logos. */
@NullMarked
package dev.vouchsafe.portal.directory;

import org.jspecify.annotations.NullMarked;
