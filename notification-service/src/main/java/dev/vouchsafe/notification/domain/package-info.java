/** What the service decides about and records: plain Java. */
@NullMarked
package dev.vouchsafe.notification.domain;

import org.jspecify.annotations.NullMarked;
