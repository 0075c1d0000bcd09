/** Finds ports and a folder, and starts the services and what they need. */
@NullMarked
package dev.vouchsafe.standalone.launch;

import org.jspecify.annotations.NullMarked;
