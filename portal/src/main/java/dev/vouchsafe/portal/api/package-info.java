/** The gateway, as the portal asks it: with a person's own token, and nothing else. */
@NullMarked
package dev.vouchsafe.portal.api;

import org.jspecify.annotations.NullMarked;
