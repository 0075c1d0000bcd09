package dev.vouchsafe.eligibility.signing;

/**
 * The body of a signature.
 *
 * @param version of the agreement
 * @param program null means the standard one
 */
record SigningBody(String version, String program) {}
