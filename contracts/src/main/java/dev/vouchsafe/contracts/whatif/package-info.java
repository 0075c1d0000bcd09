/** What services hand each other when they are asked what would have been. */
@NullMarked
package dev.vouchsafe.contracts.whatif;

import org.jspecify.annotations.NullMarked;
