package dev.vouchsafe.portal.partner.enrollment;

/**
 * What the page shows.
 *
 * @param today whether the checklist is the one of today: only then can something be done
 */
public record EnrollmentPage(Checklist checklist, boolean today) {}
