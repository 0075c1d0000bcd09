/** The chart for Kubernetes, read by Helm itself. */
@NullMarked
package dev.vouchsafe.acceptance.chart;

import org.jspecify.annotations.NullMarked;
