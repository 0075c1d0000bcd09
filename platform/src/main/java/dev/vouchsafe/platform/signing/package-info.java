/** Signatures of what services publish: who made them, and whether they are to be believed. */
@NullMarked
package dev.vouchsafe.platform.signing;

import org.jspecify.annotations.NullMarked;
