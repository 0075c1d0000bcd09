package dev.vouchsafe.notification.inbox;

import java.time.Instant;

/** Another service erased a person. */
record ForgetPerson(String person, Instant at) {}
