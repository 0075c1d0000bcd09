/** What all pages have: the frame around them, how they are rendered, and what is shown where one can't be. */
@NullMarked
package dev.vouchsafe.portal.page;

import org.jspecify.annotations.NullMarked;
