/** Plays the lines of a scenario: messages on Kafka, calls through the gateway. */
@NullMarked
package dev.vouchsafe.standalone.play;

import org.jspecify.annotations.NullMarked;
