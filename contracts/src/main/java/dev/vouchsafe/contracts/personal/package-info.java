/** What is known of a person. It is stored encrypted, and read only while the person's key exists. */
@NullMarked
package dev.vouchsafe.contracts.personal;

import org.jspecify.annotations.NullMarked;
