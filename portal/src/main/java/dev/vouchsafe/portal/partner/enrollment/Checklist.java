package dev.vouchsafe.portal.partner.enrollment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner has and still needs for what, as the API says it, as of a day. */
public record Checklist(String partnerId, LocalDate on, List<Offering> offerings) {

    private static final String SIGNED = "agreement-not-signed";
    private static final String ENROLLED = "partner-not-enrolled";

    /** An offering with the requirements that hold for all of its engagements. */
    public record Offering(
            String program,
            String offering,
            String name,
            String status,
            List<Requirement> requirements,
            List<Engagement> engagements) {

        /** Whether the partner can still enroll. */
        public boolean isOpen() {
            return requirements.stream().anyMatch(requirement -> requirement.lacks(ENROLLED));
        }

        /** Where it stands on the page. */
        public String anchor() {
            return "offering-" + offering;
        }
    }

    /** An engagement with its own requirements. */
    public record Engagement(String engagement, String name, boolean qualified, List<Requirement> requirements) {}

    /**
     * One line.
     *
     * @param code of the rule that says no if it is not met
     * @param since the first day on which it is met without a break; null if not met, or if it always was
     * @param until the last of those days; null if not met, or if no end is known
     */
    public record Requirement(
            String code, boolean met, @Nullable LocalDate since, @Nullable LocalDate until, String detail) {

        boolean lacks(String rule) {
            return !met && code.equals(rule);
        }
    }

    /** What says that the agreement of a program is not signed; none if it is. */
    public List<Requirement> unsigned(String program) {
        return offerings.stream()
                .filter(offering -> offering.program().equals(program))
                .limit(1)
                .flatMap(offering -> offering.requirements().stream())
                .filter(requirement -> requirement.lacks(SIGNED))
                .toList();
    }
}
