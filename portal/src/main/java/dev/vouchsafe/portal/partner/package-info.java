/** What a partner's pages share. */
@NullMarked
package dev.vouchsafe.portal.partner;

import org.jspecify.annotations.NullMarked;
