/** What payment-service publishes of payment requests. A record's name and version are part of the contract. */
@NullMarked
package dev.vouchsafe.contracts.payment;

import org.jspecify.annotations.NullMarked;
