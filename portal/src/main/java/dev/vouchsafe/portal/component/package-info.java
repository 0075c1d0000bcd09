/** The few things of which pages are made: days, states, checks, fields. */
@NullMarked
package dev.vouchsafe.portal.component;

import org.jspecify.annotations.NullMarked;
