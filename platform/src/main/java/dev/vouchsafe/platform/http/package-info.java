/** How services are called over HTTP: who may, in which form, once per key, and how lists are asked. */
@NullMarked
package dev.vouchsafe.platform.http;

import org.jspecify.annotations.NullMarked;
