/** {@code /imports}: files of rows, what would become of them, and their publication. */
@NullMarked
package dev.vouchsafe.portal.imports;

import org.jspecify.annotations.NullMarked;
