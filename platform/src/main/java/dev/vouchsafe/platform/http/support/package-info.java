/** Whom a caller may ask about a refusal. */
@NullMarked
package dev.vouchsafe.platform.http.support;

import org.jspecify.annotations.NullMarked;
