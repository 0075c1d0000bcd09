/** The MongoDB engine of Axon Framework 4, measured. */
package dev.vouchsafe.benchmark.axon4;
