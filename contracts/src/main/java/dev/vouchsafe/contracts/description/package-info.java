/** The descriptions of the interfaces: makes one file each of what is written in {@code src/main/api}. */
@NullMarked
package dev.vouchsafe.contracts.description;

import org.jspecify.annotations.NullMarked;
