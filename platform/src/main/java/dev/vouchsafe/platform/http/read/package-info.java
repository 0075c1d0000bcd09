/** Calls that read: the query, the instant that is asked about, the answer and its entity tag. */
@NullMarked
package dev.vouchsafe.platform.http.read;

import org.jspecify.annotations.NullMarked;
