/** {@code /partner/programs/software-assurance/enrollment}: what each offering asks for; signing and enrolling. */
@NullMarked
package dev.vouchsafe.portal.partner.enrollment;

import org.jspecify.annotations.NullMarked;
