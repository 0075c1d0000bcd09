/** Partners and profiles as they are shown. */
@NullMarked
package dev.vouchsafe.eligibility.view;

import org.jspecify.annotations.NullMarked;
