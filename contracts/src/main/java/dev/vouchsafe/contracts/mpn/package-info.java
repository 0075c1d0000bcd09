/** What the partner network publishes. A record's name and version are part of the contract. */
@NullMarked
package dev.vouchsafe.contracts.mpn;

import org.jspecify.annotations.NullMarked;
