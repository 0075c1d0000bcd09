/** A person is erased in every service that keeps something of it. */
@NullMarked
package dev.vouchsafe.gateway.erasure;

import org.jspecify.annotations.NullMarked;
