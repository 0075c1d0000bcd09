/** What the service publishes of requests and payment windows. */
@NullMarked
package dev.vouchsafe.payment.publication;

import org.jspecify.annotations.NullMarked;
