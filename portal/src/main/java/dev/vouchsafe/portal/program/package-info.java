/** {@code /program}: the significant dates, what offerings ask for, rates, documents, support and amendments. */
@NullMarked
package dev.vouchsafe.portal.program;

import org.jspecify.annotations.NullMarked;
