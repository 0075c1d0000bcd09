/**
 * Verifies evidence files, offline, with nothing but the JDK. The format is described in {@code docs/evidence.md}. Read
 * {@link dev.vouchsafe.verifier.EvidenceFile} first.
 */
@NullMarked
package dev.vouchsafe.verifier;

import org.jspecify.annotations.NullMarked;
