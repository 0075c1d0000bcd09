/** The words of a decision: what happened, or which rules say no. */
@NullMarked
package dev.vouchsafe.contracts.decision;

import org.jspecify.annotations.NullMarked;
