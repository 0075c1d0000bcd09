/** The portal's own words, in each language, and how it writes days, numbers and money. */
@NullMarked
package dev.vouchsafe.portal.text;

import org.jspecify.annotations.NullMarked;
