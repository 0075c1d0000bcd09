/** db-scheduler on PostgreSQL, measured at many deadlines in the same second. */
package dev.vouchsafe.benchmark.scheduler;
