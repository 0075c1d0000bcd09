/** Where the two links in mails lead: confirming an address, and ending its mails. Nobody signs in for that. */
@NullMarked
package dev.vouchsafe.portal.notices.link;

import org.jspecify.annotations.NullMarked;
