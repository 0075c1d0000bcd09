/** Who may call: the roles of the tokens. */
@NullMarked
package dev.vouchsafe.contracts.access;

import org.jspecify.annotations.NullMarked;
