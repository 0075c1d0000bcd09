/** One request of a person who is signed in: who it is, in which language, and what was typed. */
@NullMarked
package dev.vouchsafe.portal.visit;

import org.jspecify.annotations.NullMarked;
