/** How the service stands: what an operator looks at first. */
@NullMarked
package dev.vouchsafe.platform.state;

import org.jspecify.annotations.NullMarked;
