/** {@code /partner/profile}: how the partner presents itself in a region, with a preview and a logo. */
@NullMarked
package dev.vouchsafe.portal.partner.profile;

import org.jspecify.annotations.NullMarked;
