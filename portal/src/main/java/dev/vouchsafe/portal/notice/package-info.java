/** What people are told: the notices in their inbox, and the mails that came back. */
@NullMarked
package dev.vouchsafe.portal.notice;

import org.jspecify.annotations.NullMarked;
