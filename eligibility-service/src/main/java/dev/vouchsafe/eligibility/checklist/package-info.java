/** What a partner has and what is missing, for each offering and as of any day. */
@NullMarked
package dev.vouchsafe.eligibility.checklist;

import org.jspecify.annotations.NullMarked;
