/** Checks JSON against its schema and says in a sentence what is wrong. */
@NullMarked
package dev.vouchsafe.platform.schema;

import org.jspecify.annotations.NullMarked;
