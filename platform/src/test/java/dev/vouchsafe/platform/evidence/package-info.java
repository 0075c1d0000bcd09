@NullMarked
package dev.vouchsafe.platform.evidence;

import org.jspecify.annotations.NullMarked;
