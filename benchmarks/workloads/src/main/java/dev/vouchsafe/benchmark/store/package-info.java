/** The little that every measured store is asked to do, so that all are asked the same. */
package dev.vouchsafe.benchmark.store;
