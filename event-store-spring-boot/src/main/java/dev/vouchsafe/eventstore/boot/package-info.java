/** The event store as Spring Boot applications get it: by being on the class path beside a MongoDB client. */
@NullMarked
package dev.vouchsafe.eventstore.boot;

import org.jspecify.annotations.NullMarked;
