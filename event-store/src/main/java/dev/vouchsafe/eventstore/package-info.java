/**
 * An event store for Axon Framework 5 on MongoDB. {@link dev.vouchsafe.eventstore.MongoEventStorageEngine} appends,
 * sources and streams events, {@link dev.vouchsafe.eventstore.MongoTokenStore} keeps the progress of event processors
 * and {@link dev.vouchsafe.eventstore.EventLog} reads the log for operators and for history.
 */
@NullMarked
package dev.vouchsafe.eventstore;

import org.jspecify.annotations.NullMarked;
