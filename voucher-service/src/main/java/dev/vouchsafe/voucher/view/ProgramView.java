package dev.vouchsafe.voucher.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program in force as answers show it: its definition, and the amendments published since. */
record ProgramView(
        String program,
        String version,
        String zone,
        String termsVersion,
        List<Integer> levels,
        Durations durations,
        ProgramCalendar calendar,
        List<OfferingView> offerings,
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

    static ProgramView of(Program program, List<AmendmentView> amendments) {
        return new ProgramView(
                program.id(),
                program.version(),
                program.zone().getId(),
                program.termsVersion(),
                program.levels(),
                program.durations(),
                program.calendar(),
                program.offerings().values().stream().map(OfferingView::of).toList(),
                amendments);
    }
}
