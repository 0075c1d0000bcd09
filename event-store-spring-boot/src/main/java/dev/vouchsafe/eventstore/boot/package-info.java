/** The event store as Spring Boot applications get it: by being on the class path beside a MongoDB client. */
package dev.vouchsafe.eventstore.boot;
