/**
 * What would have happened had a program been another: what was recorded is decided again, in memory. Nothing here can
 * write: what it is made of gets a log in memory and other programs, and nothing else.
 */
@NullMarked
package dev.vouchsafe.platform.whatif;

import org.jspecify.annotations.NullMarked;
