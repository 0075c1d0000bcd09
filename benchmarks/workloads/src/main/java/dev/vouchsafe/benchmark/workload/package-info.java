/** What is measured, the same code for every store. */
package dev.vouchsafe.benchmark.workload;
