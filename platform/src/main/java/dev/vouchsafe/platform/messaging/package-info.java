/** Messages that arrive on Kafka: read, checked, handled in order, or put aside. */
@NullMarked
package dev.vouchsafe.platform.messaging;

import org.jspecify.annotations.NullMarked;
