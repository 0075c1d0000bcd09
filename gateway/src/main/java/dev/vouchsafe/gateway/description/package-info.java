/** The descriptions of the interfaces, for programs and as pages for people. */
@NullMarked
package dev.vouchsafe.gateway.description;

import org.jspecify.annotations.NullMarked;
