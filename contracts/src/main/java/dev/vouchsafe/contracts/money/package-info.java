/** Amounts and bank accounts. */
@NullMarked
package dev.vouchsafe.contracts.money;

import org.jspecify.annotations.NullMarked;
