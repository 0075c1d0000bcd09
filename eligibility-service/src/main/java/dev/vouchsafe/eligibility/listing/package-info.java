/** The lists of partners and profiles, and the search in them. */
@NullMarked
package dev.vouchsafe.eligibility.listing;

import org.jspecify.annotations.NullMarked;
