/** What a service publishes about its log. */
@NullMarked
package dev.vouchsafe.contracts.log;

import org.jspecify.annotations.NullMarked;
