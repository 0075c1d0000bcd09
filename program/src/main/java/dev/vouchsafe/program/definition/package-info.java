/** Reads a program from its folder of five files. A wrong file is refused with the line that is wrong. */
@NullMarked
package dev.vouchsafe.program.definition;

import org.jspecify.annotations.NullMarked;
