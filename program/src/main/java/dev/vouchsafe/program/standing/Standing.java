package dev.vouchsafe.program.standing;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.eligibility.AgreementSigned;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Consultant.PassedExam;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner's standing: a pure fold of the facts about it, in the order they were told. Days are those of the program's
 * zone, validities include both their days.
 *
 * @param partner null until the partner is registered
 * @param locations by location id, as last told
 * @param attainments in the order they were told
 * @param consultants by consultant id
 * @param signatures by program, the last one
 * @param enrolments by offering, the first one
 */
public record Standing(
        @Nullable PartnerRegistered partner,
        Map<LocationId, LocationRegistered> locations,
        List<Attainment> attainments,
        Map<ConsultantId, Consultant> consultants,
        Map<String, AgreementSigned> signatures,
        Map<OfferingId, OfferingEnrolled> enrolments) {

    /** Of whom nothing is known. */
    public static final Standing NONE = new Standing(null, Map.of(), List.of(), Map.of(), Map.of(), Map.of());

    /** The standing after one more fact. */
    public Standing with(PartnerMessage message) {
        return switch (message) {
            case PartnerRegistered registered ->
                new Standing(registered, locations, attainments, consultants, signatures, enrolments);
            case LocationRegistered location ->
                new Standing(
                        partner,
                        Copy.with(locations, location.locationId(), location),
                        attainments,
                        consultants,
                        signatures,
                        enrolments);
            case CompetencyAttained attained ->
                new Standing(
                        partner,
                        locations,
                        Copy.with(attainments, attainment(attained)),
                        consultants,
                        signatures,
                        enrolments);
            case CompetencyLapsed lapsed ->
                new Standing(partner, locations, attainmentsAfter(lapsed), consultants, signatures, enrolments);
            case ExamPassed passed ->
                new Standing(
                        partner,
                        locations,
                        attainments,
                        Copy.with(consultants, passed.consultantId(), consultantAfter(passed)),
                        signatures,
                        enrolments);
            case AgreementSigned signed ->
                new Standing(
                        partner,
                        locations,
                        attainments,
                        consultants,
                        Copy.with(signatures, signed.program(), signed),
                        enrolments);
            case OfferingEnrolled enrolled ->
                enrolledIn(enrolled.offering())
                        ? this
                        : new Standing(
                                partner,
                                locations,
                                attainments,
                                consultants,
                                signatures,
                                Copy.with(enrolments, enrolled.offering(), enrolled));
        };
    }

    /** Whether the partner is registered. */
    public boolean known() {
        return partner != null;
    }

    /** What it was registered with; only for a partner that is {@link #known()}. */
    public PartnerRegistered registered() {
        return requireNonNull(partner);
    }

    /**
     * The country of one of the partner's locations, as an ISO 3166 code; empty if it is not a location of this
     * partner.
     */
    public Optional<String> countryOf(LocationId locationId) {
        return Optional.ofNullable(locationId).map(locations::get).map(LocationRegistered::country);
    }

    /** The country in which the partner is registered; where that isn't known, the one of its first location by id. */
    public Optional<String> country() {
        return Optional.ofNullable(partner)
                .map(PartnerRegistered::country)
                .or(() -> locations.values().stream()
                        .min(Comparator.comparing(
                                location -> location.locationId().value()))
                        .map(LocationRegistered::country));
    }

    public boolean enrolledIn(OfferingId offering) {
        return enrolments.containsKey(offering);
    }

    /** Whether the partner signed the agreement of the program, in any version. */
    public boolean signed(String program) {
        return signatures.containsKey(program);
    }

    /**
     * Rule {@code competency-missing}: whether any one qualifying competency is held that day at the needed level or a
     * higher one.
     */
    public boolean qualifiesFor(Engagement engagement, LocalDate on) {
        return qualifyingAttainment(engagement, on).isPresent();
    }

    /** The attainment by which the partner qualifies that day; of several the one that is held longest. */
    public Optional<Attainment> qualifyingAttainment(Engagement engagement, LocalDate on) {
        return attainmentsFor(engagement).stream()
                .filter(attainment -> attainment.heldOn(on))
                .max(Comparator.comparing(Attainment::lastDay));
    }

    /** All attainments that would qualify for the engagement on days they are held, in the order they were told. */
    public List<Attainment> attainmentsFor(Engagement engagement) {
        return attainments.stream()
                .filter(attainment -> engagement.competencies().contains(attainment.competency())
                        && attainment.level().reaches(engagement.level()))
                .toList();
    }

    /**
     * Rule {@code consultant-not-qualified}: at least one exam or assessment from the list of a competency of the
     * engagement must be valid that day; any of its competencies serves, held by the partner or not. An exam is
     * preferred to an empty list, and the one valid longest to the others.
     */
    public ConsultantVerdict consultantVerdict(
            @Nullable ConsultantId consultantId, Engagement engagement, LocalDate on, ConsultantExams exams) {
        if (consultantId == null) {
            return new ConsultantVerdict.NotQualified();
        }
        var passed = Optional.ofNullable(consultants.get(consultantId))
                .map(Consultant::exams)
                .orElse(List.of());
        var byExam = engagement.competencies().stream()
                .flatMap(competency -> passed.stream()
                        .filter(exam -> exams.qualifying(competency).contains(exam.exam()) && exam.validOn(on))
                        .map(exam -> new ConsultantVerdict.ByExam(competency, exam)))
                .max(Comparator.comparing(verdict -> verdict.exam().validThrough()));
        if (byExam.isPresent()) {
            return byExam.get();
        }
        return engagement.competencies().stream()
                .filter(competency -> exams.qualifying(competency).isEmpty())
                .findFirst()
                .<ConsultantVerdict>map(ConsultantVerdict.WithoutList::new)
                .orElseGet(ConsultantVerdict.NotQualified::new);
    }

    private static Attainment attainment(CompetencyAttained attained) {
        return new Attainment(
                attained.competency(), attained.level(), attained.validFrom(), attained.validThrough(), null);
    }

    private List<Attainment> attainmentsAfter(CompetencyLapsed lapsed) {
        return attainments.stream()
                .map(held -> held.competency().equals(lapsed.competency()) && held.level() == lapsed.level()
                        ? held.lapsed(lapsed.lapsedOn())
                        : held)
                .toList();
    }

    private Consultant consultantAfter(ExamPassed passed) {
        var exam = new PassedExam(passed.exam(), passed.validFrom(), passed.validThrough());
        var before = consultants.get(passed.consultantId());
        return new Consultant(
                passed.consultantId(), passed.name(), Copy.with(before == null ? List.of() : before.exams(), exam));
    }
}
