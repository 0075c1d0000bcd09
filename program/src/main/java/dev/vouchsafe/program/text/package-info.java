/** The sentences of a program. A rule finds something, and the program's text says it. */
@NullMarked
package dev.vouchsafe.program.text;

import org.jspecify.annotations.NullMarked;
