/** Issues the tokens of the demo, and keeps its signing key. */
@NullMarked
package dev.vouchsafe.standalone.issuer;

import org.jspecify.annotations.NullMarked;
