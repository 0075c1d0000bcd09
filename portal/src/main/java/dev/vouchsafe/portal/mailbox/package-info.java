/** {@code /mailbox}: the mails of a run without a mail server. */
@NullMarked
package dev.vouchsafe.portal.mailbox;

import org.jspecify.annotations.NullMarked;
