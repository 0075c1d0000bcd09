/** What is kept of a person, for who has to tell it. */
@NullMarked
package dev.vouchsafe.platform.disclosure;

import org.jspecify.annotations.NullMarked;
