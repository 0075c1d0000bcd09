/**
 * For tests of whatever serves HTTP: an issuer of tokens, odd requests, and a watch for buffers that nobody releases.
 */
@NullMarked
package dev.vouchsafe.web.testing;

import org.jspecify.annotations.NullMarked;
