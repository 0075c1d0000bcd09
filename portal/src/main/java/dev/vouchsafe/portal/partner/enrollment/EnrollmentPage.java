package dev.vouchsafe.portal.partner.enrollment;

import dev.vouchsafe.portal.api.Part;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param today whether the checklist is the one of today: only then can something be done
 */
public record EnrollmentPage(Checklist checklist, Part<Terms> terms, boolean today) {

    private static final String POLICIES = "policies";

    /** Of the program, what is signed. */
    public record Terms(String program, String termsVersion, @Nullable List<Document> documents) {

        /** What is to be reviewed before the agreement is signed. */
        public List<Document> policies() {
            return documents == null
                    ? List.of()
                    : documents.stream()
                            .filter(document -> document.document().equals(POLICIES))
                            .toList();
        }
    }

    public record Document(String document, String title, URI address) {}
}
