/** A Kafka broker and a document server in the JVM, each with a folder of its own. */
@NullMarked
package dev.vouchsafe.embedded;

import org.jspecify.annotations.NullMarked;
