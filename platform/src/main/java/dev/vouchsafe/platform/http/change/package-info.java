/** Calls that change something: read, told apart by their key, decided, answered once. */
@NullMarked
package dev.vouchsafe.platform.http.change;

import org.jspecify.annotations.NullMarked;
