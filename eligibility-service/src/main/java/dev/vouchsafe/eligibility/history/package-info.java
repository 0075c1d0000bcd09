/** All that happened to a partner, for those who may know. */
@NullMarked
package dev.vouchsafe.eligibility.history;

import org.jspecify.annotations.NullMarked;
