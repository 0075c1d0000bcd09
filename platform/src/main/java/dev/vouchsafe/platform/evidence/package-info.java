/**
 * Evidence that stands without us: a Merkle tree over the records of each log, its signed checkpoints, and files that
 * prove entries to who trusts nothing but a public key. The format is in {@code docs/evidence.md}.
 */
@NullMarked
package dev.vouchsafe.platform.evidence;

import org.jspecify.annotations.NullMarked;
