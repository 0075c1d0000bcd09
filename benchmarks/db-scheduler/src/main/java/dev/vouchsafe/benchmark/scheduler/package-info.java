/** db-scheduler on PostgreSQL, measured at many deadlines in the same second. */
@NullMarked
package dev.vouchsafe.benchmark.scheduler;

import org.jspecify.annotations.NullMarked;
