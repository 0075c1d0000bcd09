/** Makes a read model anew beside the one that serves, compares the two, and switches. */
@NullMarked
package dev.vouchsafe.platform.rebuild;

import org.jspecify.annotations.NullMarked;
