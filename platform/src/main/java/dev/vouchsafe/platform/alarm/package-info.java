/** What any part of a service can raise; the state of things tells it. */
@NullMarked
package dev.vouchsafe.platform.alarm;

import org.jspecify.annotations.NullMarked;
