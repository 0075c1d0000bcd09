/** What the partner network says of partners is recorded here. */
@NullMarked
package dev.vouchsafe.eligibility.received;

import org.jspecify.annotations.NullMarked;
