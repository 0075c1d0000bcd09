package dev.vouchsafe.portal.program;

import dev.vouchsafe.portal.text.Amount;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program in force, as the API says it.
 *
 * @param programs every program there is
 * @param levels how many days a voucher may have
 */
public record Terms(
        String program,
        List<String> programs,
        String zone,
        String termsVersion,
        List<Integer> levels,
        Durations durations,
        List<Offering> offerings,
        List<Competency> competencies,
        List<Rate> rates,
        List<Document> documents,
        List<Contact> support,
        List<Amendment> amendments) {

    /** How long things last, in days. */
    public record Durations(int voucherLifeDays, int paymentWindowDays, int paymentTermDays) {}

    public record Offering(String offering, String name, List<Engagement> engagements) {}

    /**
     * A piece of work.
     *
     * @param competencies any one of which is needed
     * @param level the lowest that qualifies
     * @param validFrom the first day on which it is in the offering; null if it always was
     */
    public record Engagement(
            String engagement,
            String name,
            List<String> competencies,
            String level,
            boolean cloud,
            @Nullable LocalDate validFrom) {}

    /** A competency with the exams of which a consultant needs one; where there is none, every consultant serves. */
    public record Competency(String competency, List<Exam> exams) {}

    public record Exam(String exam, String name) {}

    /** What a voucher pays that is redeemed from one day through the other. */
    public record Rate(String country, int level, Amount pays, LocalDate validFrom, LocalDate validThrough) {}

    public record Document(String document, String audience, String title, URI address) {}

    /** Whom people ask: by e-mail, or at an address. */
    public record Contact(
            String region, @Nullable String email, @Nullable URI address, List<String> countries) {}

    /** Vouchers made before a day that were open then have more days. */
    public record Amendment(
            String name, LocalDate createdBefore, int extendDays, String reason, LocalDate publishedOn) {}

    public Terms {
        programs = known(programs);
        competencies = known(competencies);
        rates = known(rates);
        documents = known(documents);
        support = known(support);
        amendments = known(amendments);
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The exams that qualify a consultant for an engagement; empty if one of its competencies asks for none. */
    public List<Exam> examsFor(Engagement engagement) {
        var lists = competencies.stream()
                .filter(competency -> engagement.competencies().contains(competency.competency()))
                .map(Competency::exams)
                .toList();
        return lists.stream().anyMatch(List::isEmpty)
                ? List.of()
                : lists.stream().flatMap(List::stream).distinct().toList();
    }
}
