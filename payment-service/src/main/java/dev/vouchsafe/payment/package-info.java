/** Payment-service: its start, its catalogue of events, its tags and who may call what. */
@NullMarked
package dev.vouchsafe.payment;

import org.jspecify.annotations.NullMarked;
