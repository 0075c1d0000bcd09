/** The ids of the domain, a type each. An id that exists is well formed. */
@NullMarked
package dev.vouchsafe.contracts.id;

import org.jspecify.annotations.NullMarked;
