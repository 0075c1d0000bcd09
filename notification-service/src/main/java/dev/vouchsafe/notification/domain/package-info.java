/** What is told, to whom, and what became of it. */
@NullMarked
package dev.vouchsafe.notification.domain;

import org.jspecify.annotations.NullMarked;
