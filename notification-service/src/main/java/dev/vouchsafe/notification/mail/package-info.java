/** Mails: written from notices, kept until a server has taken them, and what became of them. */
@NullMarked
package dev.vouchsafe.notification.mail;

import org.jspecify.annotations.NullMarked;
