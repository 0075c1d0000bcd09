/** One run: servers and peers are started, measured in turns, and compared on a page. */
package dev.vouchsafe.benchmark.comparison;
