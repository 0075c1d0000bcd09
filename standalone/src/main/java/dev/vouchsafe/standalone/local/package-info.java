/** The containers of docker-compose.yml as processes on one machine, without Docker: what {@code deploy/local} does. */
@NullMarked
package dev.vouchsafe.standalone.local;

import org.jspecify.annotations.NullMarked;
