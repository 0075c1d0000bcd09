/** What the gateway and the services have alike over HTTP: tokens, problem details, JSON, correlation ids. */
@NullMarked
package dev.vouchsafe.web;

import org.jspecify.annotations.NullMarked;
