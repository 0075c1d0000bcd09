/** What a play ended with, as a file, compared with what was expected. */
@NullMarked
package dev.vouchsafe.standalone.result;

import org.jspecify.annotations.NullMarked;
