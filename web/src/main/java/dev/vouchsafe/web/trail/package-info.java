/**
 * The order of the trail, and its pages: the same in a service, over its sources, and in the gateway, over the
 * services.
 */
@NullMarked
package dev.vouchsafe.web.trail;

import org.jspecify.annotations.NullMarked;
