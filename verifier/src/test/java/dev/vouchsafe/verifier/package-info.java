@NullMarked
package dev.vouchsafe.verifier;

import org.jspecify.annotations.NullMarked;
