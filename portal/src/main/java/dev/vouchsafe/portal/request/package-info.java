/** A payment request, as the API says it, and the parts of pages that show one. */
@NullMarked
package dev.vouchsafe.portal.request;

import org.jspecify.annotations.NullMarked;
