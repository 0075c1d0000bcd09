package dev.vouchsafe.voucher.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Exam;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.program.ProgramDocument;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.RateCard.Rate;
import dev.vouchsafe.program.Support.Contact;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReleaseReason;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program in force as answers show it: its definition, and the amendments published since.
 *
 * @param programs every program there is, the standard one first
 * @param competencies those that the engagements ask for, each with the exams that qualify a consultant
 * @param releaseReasons why a partner may give a reservation back
 * @param support whom people ask; of one country, if one was asked for
 */
record ProgramView(
        String program,
        List<String> programs,
        String version,
        String zone,
        String termsVersion,
        List<Integer> levels,
        Durations durations,
        ProgramCalendar calendar,
        List<OfferingView> offerings,
        List<CompetencyView> competencies,
        List<RateView> rates,
        List<String> releaseReasons,
        List<DocumentView> documents,
        List<ContactView> support,
        List<AmendmentView> amendments) {

    record OfferingView(OfferingId offering, String name, List<EngagementView> engagements) {

        static OfferingView of(Offering offering) {
            return new OfferingView(
                    offering.code(),
                    offering.name(),
                    offering.engagements().values().stream()
                            .map(EngagementView::of)
                            .toList());
        }
    }

    /** @param validFrom the first day on which it is in the offering; null if it always was */
    record EngagementView(
            EngagementId engagement,
            String name,
            Set<CompetencyId> competencies,
            String level,
            boolean cloud,
            @Nullable LocalDate validFrom) {

        static EngagementView of(Engagement e) {
            return new EngagementView(
                    e.code(),
                    e.name(),
                    e.competencies(),
                    e.level().name().toLowerCase(Locale.ROOT),
                    e.cloud(),
                    e.validFrom());
        }
    }

    /** @param exams any one is enough; where there is none, every consultant is qualified */
    record CompetencyView(CompetencyId competency, List<ExamView> exams) {

        static CompetencyView of(CompetencyId competency, Collection<Exam> exams) {
            return new CompetencyView(
                    competency,
                    exams.stream()
                            .map(exam -> new ExamView(exam.code(), exam.kind().id(), exam.name()))
                            .toList());
        }
    }

    record ExamView(ExamId exam, String kind, String name) {}

    /**
     * What a voucher pays.
     *
     * @param country of the delivery
     * @param validFrom the first day of redemption that it holds for
     * @param validThrough the last
     */
    record RateView(String country, int level, Money pays, LocalDate validFrom, LocalDate validThrough) {

        static RateView of(Rate rate) {
            return new RateView(rate.country(), rate.level(), rate.amount(), rate.validFrom(), rate.validThrough());
        }
    }

    record DocumentView(String document, String audience, Sentence title, URI address) {

        static DocumentView of(ProgramDocument document) {
            return new DocumentView(document.code(), document.audience().id(), document.title(), document.address());
        }
    }

    /**
     * @param email null unless people write there
     * @param address null unless people open a request there
     * @param countries empty if it is for all countries that no other contact is for
     */
    record ContactView(
            String region, @Nullable String email, @Nullable URI address, Set<String> countries) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.region(), contact.email(), contact.address(), contact.countries());
        }
    }

    /** @param publishedBy who published it, for the operator and the auditor; absent for others */
    record AmendmentView(
            String name,
            LocalDate createdBefore,
            int extendDays,
            String reason,
            LocalDate publishedOn,
            Instant publishedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String publishedBy) {

        static AmendmentView of(ProgramAmended e, @Nullable String publishedBy) {
            return new AmendmentView(
                    e.name(), e.createdBefore(), e.extendDays(), e.reason(), e.publishedOn(), e.at(), publishedBy);
        }
    }

    /** @param support the contacts to show */
    static ProgramView of(
            Program program, Programs programs, Collection<Contact> support, List<AmendmentView> amendments) {
        return new ProgramView(
                program.id(),
                programs.all().stream().map(Program::id).toList(),
                program.version(),
                program.zone().getId(),
                program.termsVersion(),
                program.levels(),
                program.durations(),
                program.calendar(),
                program.offerings().values().stream().map(OfferingView::of).toList(),
                competencies(program),
                program.rates().rates().stream().map(RateView::of).toList(),
                Arrays.stream(ReleaseReason.values()).map(ReleaseReason::word).toList(),
                program.guidance().documents().stream().map(DocumentView::of).toList(),
                support.stream().map(ContactView::of).toList(),
                amendments);
    }

    private static List<CompetencyView> competencies(Program program) {
        return program.offerings().values().stream()
                .flatMap(offering -> offering.engagements().values().stream())
                .flatMap(engagement -> engagement.competencies().stream())
                .distinct()
                .map(competency -> CompetencyView.of(
                        competency,
                        program.exams()
                                .byCompetency()
                                .getOrDefault(competency, Map.of())
                                .values()))
                .toList();
    }
}
