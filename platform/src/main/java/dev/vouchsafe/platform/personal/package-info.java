/** Keys of persons, what is sealed with them, and how a person is erased. */
@NullMarked
package dev.vouchsafe.platform.personal;

import org.jspecify.annotations.NullMarked;
