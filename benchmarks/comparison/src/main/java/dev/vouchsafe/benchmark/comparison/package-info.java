/** One run: servers and peers are started, measured in turns, and compared on a page. */
@NullMarked
package dev.vouchsafe.benchmark.comparison;

import org.jspecify.annotations.NullMarked;
