/** What every call comes through first: who calls, how large its body is, and which form of an answer it takes. */
@NullMarked
package dev.vouchsafe.gateway.entry;

import org.jspecify.annotations.NullMarked;
