/** Tests of the pages of the operator and the auditor. */
@NullMarked
package dev.vouchsafe.portal.ops;

import org.jspecify.annotations.NullMarked;
