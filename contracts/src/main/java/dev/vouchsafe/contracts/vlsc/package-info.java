/** What the licensing system publishes. A record's name and version are part of the contract. */
@NullMarked
package dev.vouchsafe.contracts.vlsc;

import org.jspecify.annotations.NullMarked;
