/** Files of rows, each of which stands for a message of the outside. */
@NullMarked
package dev.vouchsafe.contracts.imports;

import org.jspecify.annotations.NullMarked;
