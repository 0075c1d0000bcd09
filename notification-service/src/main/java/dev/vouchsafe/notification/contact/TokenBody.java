package dev.vouchsafe.notification.contact;

/** What a link in a mail carries. */
record TokenBody(String token) {}
