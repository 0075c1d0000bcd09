/** What services ask to be told to people. Facts come from the services; a notice never decides anything. */
@NullMarked
package dev.vouchsafe.contracts.notice;

import org.jspecify.annotations.NullMarked;
