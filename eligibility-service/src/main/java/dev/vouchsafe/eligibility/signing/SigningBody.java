package dev.vouchsafe.eligibility.signing;

import org.jspecify.annotations.Nullable;

/**
 * The body of a signature.
 *
 * @param version of the agreement
 * @param program null means the standard one
 */
record SigningBody(String version, @Nullable String program) {}
