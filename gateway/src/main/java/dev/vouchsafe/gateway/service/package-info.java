/** Asks the services on behalf of a caller: where they are, how long they may be silent, and what they are told. */
@NullMarked
package dev.vouchsafe.gateway.service;

import org.jspecify.annotations.NullMarked;
