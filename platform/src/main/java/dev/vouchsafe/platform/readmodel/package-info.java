/** Read models, their versions, and which one serves. */
@NullMarked
package dev.vouchsafe.platform.readmodel;

import org.jspecify.annotations.NullMarked;
