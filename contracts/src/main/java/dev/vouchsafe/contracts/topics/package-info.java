/** The topics on Kafka, and the headers of a dead letter. */
@NullMarked
package dev.vouchsafe.contracts.topics;

import org.jspecify.annotations.NullMarked;
