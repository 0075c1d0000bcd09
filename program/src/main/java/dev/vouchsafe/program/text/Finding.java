package dev.vouchsafe.program.text;

import static dev.vouchsafe.program.text.Ways.either;
import static dev.vouchsafe.program.text.Ways.failed;
import static dev.vouchsafe.program.text.Ways.passed;

import dev.vouchsafe.contracts.decision.Code;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that the rules of a program can find, with the facts that its sentence can speak of. A program's texts
 * have a sentence for each of these: most for a rule that passes and for one that fails, of the same facts.
 */
public enum Finding implements Worded {

    // Pools and assignments
    BENEFIT_NOT_ACTIVATED(Code.BENEFIT_NOT_ACTIVATED, "agreementId", "activatedOn", "on"),
    BENEFIT_UNKNOWN(Code.BENEFIT_NOT_ACTIVATED, failed("unknown"), "agreementId"),
    ACCRUAL_ENDED(Code.ACCRUAL_ENDED, "accrualEndsFrom", "accruedOn"),
    CONVERSION_ENDED(Code.CONVERSION_ENDED, "conversionEndsFrom", "convertedOn"),
    VOUCHER_ALREADY_ASSIGNED(Code.VOUCHER_ALREADY_ASSIGNED, "voucherId", "fields"),
    AGREEMENT_ENDED(Code.AGREEMENT_ENDED, "lastDay", "assignedOn"),
    ASSIGNED_IN_FUTURE(Code.ASSIGNED_IN_FUTURE, "assignedOn", "today"),
    ASSIGNMENT_WINDOW_CLOSED(Code.ASSIGNMENT_WINDOW_CLOSED, "lastAssignmentDay", "assignedOn"),
    OFFERING_UNKNOWN(Code.OFFERING_UNKNOWN, "offering"),
    OFFERING_RETIRED(Code.OFFERING_RETIRED, "offering", "cloudRetiredFrom", "assignedOn"),
    OFFERING_GOES_ON(Code.OFFERING_RETIRED, passed("goes-on"), "offering", "cloudRetiredFrom", "assignedOn"),
    LEVEL_NOT_OFFERED(Code.LEVEL_NOT_OFFERED, "level", "levels"),
    INSUFFICIENT_DAYS(Code.INSUFFICIENT_DAYS, "level", "available"),

    // The state of a voucher
    VOUCHER_USABLE(Code.VOUCHER_EXPIRED, passed("usable"), FactNames.LIFE),
    VOUCHER_SETTLED(Code.VOUCHER_EXPIRED, passed("settled"), FactNames.LIFE),
    VOUCHER_EXPIRED(Code.VOUCHER_EXPIRED, failed("over"), FactNames.LIFE),
    REDEMPTION_WINDOW_CLOSED(Code.REDEMPTION_WINDOW_CLOSED, failed("over"), FactNames.LIFE),
    VOUCHER_NOT_AVAILABLE(Code.VOUCHER_NOT_AVAILABLE, "voucherId", "status"),
    VOUCHER_WITHDRAWN(Code.VOUCHER_NOT_AVAILABLE, either("not-withdrawn", "withdrawn"), "voucherId", "status"),
    NOT_RESERVED(Code.NOT_RESERVED, "voucherId", "status"),
    ALREADY_REPORTED(Code.ALREADY_REPORTED, "voucherId", "status"),
    NOT_YET_REDEEMED(Code.ALREADY_REDEEMED, passed("passed"), "voucherId", "status"),
    ALREADY_REDEEMED(Code.ALREADY_REDEEMED, failed("failed"), "voucherId", "status", "redeemedOn"),
    COMPLETION_REPORT_MISSING(Code.COMPLETION_REPORT_MISSING, "voucherId", "status"),

    // The plan and the people of an engagement
    TERMS_NOT_ACCEPTED(Code.TERMS_NOT_ACCEPTED, "termsVersion", "accepted"),
    PARTNER_NOT_ENROLLED(Code.PARTNER_NOT_ENROLLED, "offering"),
    ENGAGEMENT_NOT_IN_OFFERING(Code.ENGAGEMENT_NOT_IN_OFFERING, "engagement", "offering", "today"),
    ENGAGEMENT_RETIRED(Code.ENGAGEMENT_RETIRED, "engagement", "cloudRetiredFrom", "assignedOn"),
    ENGAGEMENT_NO_CLOUD(Code.ENGAGEMENT_RETIRED, passed("no-cloud"), "engagement", "assignedOn"),
    COMPETENCY_HELD(Code.COMPETENCY_MISSING, passed("passed"), "engagement", "competencies", "level", "on", "held"),
    COMPETENCY_MISSING(Code.COMPETENCY_MISSING, failed("failed"), "engagement", "competencies", "level", "on"),
    COMPETENCY_NOT_THEN(
            Code.COMPETENCY_MISSING, failed("not-then"), "engagement", "competencies", "level", "on", "otherwise"),
    LOCATION_UNKNOWN(Code.LOCATION_UNKNOWN, "locationId"),
    LOCATION_COUNTRY_MISMATCH(Code.LOCATION_COUNTRY_MISMATCH, "locationCountry", "deliveryCountry"),
    ENGAGEMENT_ALREADY_STARTED(Code.ENGAGEMENT_ALREADY_STARTED, "plannedFrom", "today"),
    ENGAGEMENT_OUTSIDE_VALIDITY(Code.ENGAGEMENT_OUTSIDE_VALIDITY, "to", "lastDay", "life"),
    ENGAGEMENT_TOO_LONG(Code.ENGAGEMENT_TOO_LONG, "days", "level"),
    REPEAT_15_DAY_ENGAGEMENT(Code.REPEAT_15_DAY_ENGAGEMENT, "engagement", "repeatLevel"),
    REPEAT_LIFTED(Code.REPEAT_15_DAY_ENGAGEMENT, passed("lifted"), "engagement", "repeatLevel", "repeatReason"),
    REPEAT_OTHER_LEVEL(Code.REPEAT_15_DAY_ENGAGEMENT, passed("other-level"), "engagement", "level", "repeatLevel"),
    CONSULTANT_QUALIFIED(
            Code.CONSULTANT_NOT_QUALIFIED,
            passed("passed"),
            "consultantId",
            "on",
            "competency",
            "exam",
            "validFrom",
            "validThrough"),
    CONSULTANT_WITHOUT_LIST(Code.CONSULTANT_NOT_QUALIFIED, passed("without-list"), "consultantId", "on", "withoutList"),
    CONSULTANT_NOT_QUALIFIED(Code.CONSULTANT_NOT_QUALIFIED, failed("failed"), "consultantId", "on", "competencies"),
    CONSULTANT_NOT_NAMED(Code.CONSULTANT_NOT_QUALIFIED, failed("not-named"), "consultantId", "on"),

    // A completion report
    DELIVERABLE_MISSING(Code.DELIVERABLE_MISSING, "deliverables", "missing"),
    DELIVERABLE_NOT_NAMED(Code.DELIVERABLE_MISSING, failed("not-named"), "missing"),
    ENGAGEMENT_NOT_FINISHED(Code.ENGAGEMENT_NOT_FINISHED, "to", "deliveredOn", "today"),
    WORK_WITHIN_VALIDITY(Code.ENGAGEMENT_OUTSIDE_VALIDITY, passed("work-within"), FactNames.WORK),
    WORK_BEFORE_RESERVATION(Code.ENGAGEMENT_OUTSIDE_VALIDITY, failed("work-too-early"), FactNames.WORK),
    WORK_AFTER_LIFE(Code.ENGAGEMENT_OUTSIDE_VALIDITY, failed("work-too-late"), FactNames.WORK),

    // Payment
    NO_REDEEMED_VOUCHER(Code.NO_REDEEMED_VOUCHER, "program"),
    ACCOUNT_LOCATION_UNKNOWN(Code.LOCATION_UNKNOWN, either("accounts-known", "accounts-unknown"), "locations"),
    NOT_REGISTERED(Code.NOT_REGISTERED, "programs"),
    VOUCHER_NOT_REDEEMED(Code.VOUCHER_NOT_REDEEMED, "vouchers"),
    VOUCHER_ALREADY_INVOICED(Code.VOUCHER_ALREADY_INVOICED, "vouchers", "invoiced"),
    MIXED_LOCATIONS(Code.MIXED_LOCATIONS, "locations", "countries", "currencies"),
    NO_RATE(Code.NO_RATE, "vouchers", "unrated"),
    PAYMENT_WINDOW_CLOSED(Code.PAYMENT_WINDOW_CLOSED, "vouchers", "at", "closed"),
    REQUEST_WINDOW_CLOSED(Code.PAYMENT_WINDOW_CLOSED, failed("request"), "vouchers"),
    SUBMITTED_IN_TIME(Code.PAYMENT_WINDOW_CLOSED, passed("in-time"), "submittedOn", "lastDay"),
    SEPARATION_OF_DUTIES(Code.SEPARATION_OF_DUTIES, "requestId", "caller"),
    APPROVED_BY_PAYER(Code.SEPARATION_OF_DUTIES, either("not-approved", "approved"), "requestId", "caller"),
    TAX_TOO_HIGH(Code.TAX_TOO_HIGH, "tax", "most", "percent"),
    ACCOUNT_CHANGED(Code.ACCOUNT_CHANGED, "requestId", "locationId"),
    WRONG_STATE(Code.WRONG_STATE, "requestId", "status", "allowed"),

    // Enrolment
    AGREEMENT_SIGNED(Code.AGREEMENT_NOT_SIGNED, passed("passed"), "program", "version", "signedBy", "signedOn"),
    AGREEMENT_NOT_SIGNED(Code.AGREEMENT_NOT_SIGNED, failed("failed"), "program", "versionInForce"),
    ENROLMENT_QUALIFIED(Code.COMPETENCY_MISSING, passed("enrol-qualified"), "offering", "on", "qualifiedFor"),
    ENROLMENT_NOT_QUALIFIED(
            Code.COMPETENCY_MISSING, failed("enrol-not-qualified"), "offering", "on", "qualifiedFor", "needed"),

    // The checklist of a partner
    AGREEMENT_NOT_SIGNED_ON(Code.AGREEMENT_NOT_SIGNED, failed("not-on"), "program", "on", "versionInForce"),
    AGREEMENT_SIGNED_LATER(Code.AGREEMENT_NOT_SIGNED, failed("later"), "program", "on", "signedOn"),
    PARTNER_ENROLLED(Code.PARTNER_NOT_ENROLLED, passed("since"), "offering", "enrolledBy", "enrolledOn"),
    PARTNER_NOT_ENROLLED_ON(Code.PARTNER_NOT_ENROLLED, failed("not-on"), "offering", "on"),
    PARTNER_ENROLLED_LATER(Code.PARTNER_NOT_ENROLLED, failed("later"), "offering", "on", "enrolledOn"),
    ENGAGEMENT_ALWAYS_OFFERED(Code.ENGAGEMENT_NOT_IN_OFFERING, passed("always"), "engagement", "offering"),
    ENGAGEMENT_OFFERED_SINCE(Code.ENGAGEMENT_NOT_IN_OFFERING, passed("since"), "engagement", "offering", "validFrom"),
    ENGAGEMENT_OFFERED_LATER(Code.ENGAGEMENT_NOT_IN_OFFERING, failed("later"), "engagement", "offering", "validFrom"),
    CLOUD_OFFERED(Code.ENGAGEMENT_RETIRED, passed("cloud-offered"), "engagement", "lastDay"),
    CLOUD_RETIRED(Code.ENGAGEMENT_RETIRED, failed("cloud-retired"), "engagement", "cloudRetiredFrom"),
    CLOUD_NOT_CONCERNED(Code.ENGAGEMENT_RETIRED, passed("never-cloud"), "engagement"),
    COMPETENCY_HELD_NOW(Code.COMPETENCY_MISSING, passed("held"), "competency", "level", "validFrom", "lastDay"),
    COMPETENCY_NEVER_HELD(Code.COMPETENCY_MISSING, failed("never-held"), "competencies", "level"),
    COMPETENCY_NOT_HELD_NOW(Code.COMPETENCY_MISSING, failed("not-held"), "competencies", "level", "on", "otherwise"),
    CONSULTANT_FOUND(
            Code.CONSULTANT_NOT_QUALIFIED,
            passed("found"),
            "name",
            "consultantId",
            "exam",
            "validFrom",
            "validThrough"),
    CONSULTANT_ANY(Code.CONSULTANT_NOT_QUALIFIED, passed("any"), "competency"),
    CONSULTANT_NEVER_FOUND(Code.CONSULTANT_NOT_QUALIFIED, failed("never-found"), "exams", "engagement"),
    CONSULTANT_NOT_FOUND(Code.CONSULTANT_NOT_QUALIFIED, failed("not-found"), "exams", "engagement", "on", "otherwise");

    /** What several of them speak of. */
    private static final class FactNames {
        static final String[] LIFE = {"status", "assignedOn", "lastDay", "programLastDay", "today", "life"};
        static final String[] WORK = {"from", "to", "reservedOn", "lastDay", "life"};
    }

    private final Code code;
    private final Ways ways;
    private final List<String> facts;

    Finding(Code code, String... facts) {
        this(code, either("passed", "failed"), facts);
    }

    Finding(Code code, Ways ways, String... facts) {
        this.code = code;
        this.ways = ways;
        this.facts = List.of(facts);
    }

    /** The code of a refusal for it. */
    public Code code() {
        return code;
    }

    @Override
    public List<String> keys() {
        return Stream.of(ways.passed(), ways.failed())
                .filter(Objects::nonNull)
                .map(this::key)
                .toList();
    }

    @Override
    public List<String> facts() {
        return facts;
    }

    /** Whether it lets the step happen, where it turns out in one way only. */
    boolean passes() {
        if (ways.passed() != null && ways.failed() != null) {
            throw new IllegalArgumentException(this + " can turn out either way");
        }
        return ways.passed() != null;
    }

    String key(boolean passed) {
        return key(way(passed));
    }

    /** @throws IllegalArgumentException if it never turns out so */
    String way(boolean passed) {
        var way = passed ? ways.passed() : ways.failed();
        if (way == null) {
            throw new IllegalArgumentException(this + " never " + (passed ? "passes" : "fails"));
        }
        return way;
    }

    private String key(String way) {
        return code.id() + "." + way;
    }
}
