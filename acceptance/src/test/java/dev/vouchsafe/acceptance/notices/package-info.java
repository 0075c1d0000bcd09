/** What people are told, derived once more from what happened. */
@NullMarked
package dev.vouchsafe.acceptance.notices;

import org.jspecify.annotations.NullMarked;
