/** The pages of the operator and the auditor, and what several of them use. */
@NullMarked
package dev.vouchsafe.portal.ops;

import org.jspecify.annotations.NullMarked;
