/** The digest that ids and the log's seals are made with. */
@NullMarked
package dev.vouchsafe.contracts.digest;

import org.jspecify.annotations.NullMarked;
