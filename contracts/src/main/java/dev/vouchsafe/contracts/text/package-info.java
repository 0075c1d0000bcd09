/** Rules for texts that people or other systems give us: what can be seen, what a file may be called. */
@NullMarked
package dev.vouchsafe.contracts.text;

import org.jspecify.annotations.NullMarked;
