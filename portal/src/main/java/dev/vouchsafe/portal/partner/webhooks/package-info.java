/** {@code /partner/webhooks}: other systems that are told, and what became of each delivery. */
@NullMarked
package dev.vouchsafe.portal.partner.webhooks;

import org.jspecify.annotations.NullMarked;
