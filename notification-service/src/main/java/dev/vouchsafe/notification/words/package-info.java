/** What is said, in each language: a notice's title, text and next steps. */
@NullMarked
package dev.vouchsafe.notification.words;

import org.jspecify.annotations.NullMarked;
