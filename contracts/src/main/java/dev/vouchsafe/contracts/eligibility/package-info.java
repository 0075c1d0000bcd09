/** What eligibility-service publishes of partners. A record's name and version are part of the contract. */
@NullMarked
package dev.vouchsafe.contracts.eligibility;

import org.jspecify.annotations.NullMarked;
