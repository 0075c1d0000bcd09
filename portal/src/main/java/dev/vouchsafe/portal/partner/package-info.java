/** The partner's pages. */
@NullMarked
package dev.vouchsafe.portal.partner;

import org.jspecify.annotations.NullMarked;
