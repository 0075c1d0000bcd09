/** The stores that go with Axon Framework 5, and the bare driver as the limit, measured. */
package dev.vouchsafe.benchmark.axon5;
