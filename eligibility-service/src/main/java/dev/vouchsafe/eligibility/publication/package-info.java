/** What the service publishes of partners. */
@NullMarked
package dev.vouchsafe.eligibility.publication;

import org.jspecify.annotations.NullMarked;
