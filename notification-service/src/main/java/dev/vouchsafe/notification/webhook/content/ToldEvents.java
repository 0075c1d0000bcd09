package dev.vouchsafe.notification.webhook.content;

import dev.vouchsafe.contracts.eligibility.AgreementSigned;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.contracts.payment.PaymentApproved;
import dev.vouchsafe.contracts.payment.PaymentLapsed;
import dev.vouchsafe.contracts.payment.PaymentPaid;
import dev.vouchsafe.contracts.payment.PaymentRegistered;
import dev.vouchsafe.contracts.payment.PaymentRejected;
import dev.vouchsafe.contracts.payment.PaymentRequested;
import dev.vouchsafe.contracts.payment.PaymentWindowClosed;
import dev.vouchsafe.contracts.payment.PaymentWindowOpened;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.voucher.AgreementEnded;
import dev.vouchsafe.contracts.voucher.BenefitActivated;
import dev.vouchsafe.contracts.voucher.DaysAccrued;
import dev.vouchsafe.contracts.voucher.DaysConverted;
import dev.vouchsafe.contracts.voucher.DaysRefused;
import dev.vouchsafe.contracts.voucher.DeliverableUploaded;
import dev.vouchsafe.contracts.voucher.PoolRemoved;
import dev.vouchsafe.contracts.voucher.VoucherAssigned;
import dev.vouchsafe.contracts.voucher.VoucherAssignmentRefused;
import dev.vouchsafe.contracts.voucher.VoucherContactsChanged;
import dev.vouchsafe.contracts.voucher.VoucherExpired;
import dev.vouchsafe.contracts.voucher.VoucherExtended;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReported;
import dev.vouchsafe.contracts.voucher.VoucherRescheduled;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import dev.vouchsafe.contracts.voucher.VoucherWithdrawn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of what is told by webhook. A type that isn't in it is told to nobody, a field that isn't named neither. A
 * partner is told nothing of an agreement's pool nor of what became of days, a customer nothing of payments and
 * standing, and nobody who of another company's people did something.
 */
public final class ToldEvents {

    private static final Set<String> NOTHING = Set.of();

    private static final Set<String> POOL = Set.of("agreementId", "program", "days", "at");
    private static final Set<String> PLAN = Set.of("plannedFrom", "plannedTo", "plannedDays", "consultantId");
    private static final Set<String> HELD = Set.of("voucherId", "partnerId");
    private static final Set<String> ISSUED = Set.of("voucherId", "agreementId", "program", "offering", "level");
    private static final Set<String> REQUEST = Set.of("requestId", "partnerId", "reference", "at");
    private static final Set<String> GIVEN_BACK = Set.of("daysReturned", "daysForfeited");

    private static final List<ToldEvent> VOUCHERS = List.of(
            ofVoucher(
                    BenefitActivated.TYPE,
                    NOTHING,
                    Set.of(
                            "agreementId",
                            "program",
                            "customerId",
                            "legalEntity",
                            "division",
                            "country",
                            "activatedOn",
                            "agreementEndsOn",
                            "at")),
            ofVoucher(DaysAccrued.TYPE, NOTHING, with(POOL, "accruedOn")),
            ofVoucher(DaysConverted.TYPE, NOTHING, with(POOL, "accruedOn", "trainingVouchers")),
            ofVoucher(DaysRefused.TYPE, NOTHING, with(POOL, "codes")),
            ofVoucher(PoolRemoved.TYPE, NOTHING, POOL),
            ofVoucher(AgreementEnded.TYPE, NOTHING, Set.of("agreementId", "endedOn", "at")),
            ofVoucher(VoucherAssigned.TYPE, NOTHING, with(ISSUED, "assignedOn", "lastDay")),
            ofVoucher(
                    VoucherAssignmentRefused.TYPE,
                    NOTHING,
                    Set.of("voucherId", "agreementId", "program", "codes", "at")),
            ofVoucher(VoucherContactsChanged.TYPE, NOTHING, Set.of("voucherId", "agreementId", "at")),
            both(
                    VoucherReserved.TYPE,
                    with(
                            ISSUED,
                            PLAN,
                            "partnerId",
                            "locationId",
                            "locationCountry",
                            "engagement",
                            "deliveryCountry",
                            "reservedAt")),
            both(VoucherRescheduled.TYPE, with(HELD, PLAN, "rescheduledAt")),
            both(VoucherReleased.TYPE, with(HELD, "by", "reason", "text", "releasedAt")),
            both(DeliverableUploaded.TYPE, with(HELD, "name", "mediaType", "size", "sha256", "uploadedAt")),
            both(
                    VoucherReported.TYPE,
                    with(HELD, "from", "to", "onSiteDays", "offSiteDays", "deliveredOn", "consultantId", "reportedAt")),
            both(
                    VoucherRedeemed.TYPE,
                    with(ISSUED, "partnerId", "locationId", "deliveryCountry", "redeemedOn", "redeemedAt", "work")),
            both(VoucherExtended.TYPE, Set.of("voucherId", "days", "lastDay", "reason", "at")),
            ofVoucher(
                    VoucherExpired.TYPE,
                    with(HELD, "closedBy", "at"),
                    with(HELD, GIVEN_BACK, "agreementId", "closedBy", "at")),
            ofVoucher(
                    VoucherWithdrawn.TYPE,
                    Set.of("voucherId", "at"),
                    with(GIVEN_BACK, "voucherId", "agreementId", "at")));

    private static final List<ToldEvent> PAYMENTS = List.of(
            ofPayment(PaymentRegistered.TYPE, Set.of("partnerId", "program", "locations", "at")),
            ofPayment(PaymentWindowOpened.TYPE, with(HELD, "redeemedOn", "lastDay", "at")),
            ofPayment(PaymentWindowClosed.TYPE, with(HELD, "lastDay", "requestId", "at")),
            ofPayment(PaymentRequested.TYPE, with(REQUEST, "locationId", "vouchers", "tax", "total", "invoiceNumber")),
            ofPayment(PaymentApproved.TYPE, with(REQUEST, "total", "payThrough")),
            ofPayment(PaymentRejected.TYPE, with(REQUEST, "reasons")),
            ofPayment(PaymentPaid.TYPE, with(REQUEST, "total", "invoiceNumber", "bankReference", "valueOn")),
            ofPayment(PaymentLapsed.TYPE, Set.of("requestId", "partnerId", "voucherId", "at")));

    private static final List<ToldEvent> STANDING = List.of(
            ofStanding(PartnerRegistered.TYPE, "name", "country"),
            ofStanding(LocationRegistered.TYPE, "locationId", "country", "city"),
            ofStanding(CompetencyAttained.TYPE, "competency", "level", "validFrom", "validThrough"),
            ofStanding(CompetencyLapsed.TYPE, "competency", "level", "lapsedOn"),
            // Not whose name it is: the receiver knows its consultants.
            ofStanding(ExamPassed.TYPE, "consultantId", "exam", "validFrom", "validThrough"),
            ofStanding(AgreementSigned.TYPE, "program", "version", "signedAt"),
            ofStanding(OfferingEnrolled.TYPE, "program", "offering", "enrolledAt"));

    private static final Map<String, ToldEvent> BY_TYPE =
            all().stream().collect(Collectors.toUnmodifiableMap(ToldEvent::type, told -> told));

    private ToldEvents() {}

    /** Every type that is told to somebody. */
    public static List<ToldEvent> all() {
        return Stream.of(VOUCHERS, PAYMENTS, STANDING).flatMap(List::stream).toList();
    }

    /**
     * What of a type is told.
     *
     * @throws IllegalArgumentException if it is told to nobody
     */
    static ToldEvent of(String type) {
        var told = BY_TYPE.get(type);
        if (told == null) {
            throw new IllegalArgumentException(type + " is told to nobody");
        }
        return told;
    }

    private static ToldEvent ofVoucher(String type, Set<String> toPartner, Set<String> toCustomer) {
        return new ToldEvent(Topics.VOUCHER, type, toPartner, toCustomer);
    }

    private static ToldEvent both(String type, Set<String> fields) {
        return ofVoucher(type, fields, fields);
    }

    private static ToldEvent ofPayment(String type, Set<String> toPartner) {
        return new ToldEvent(Topics.PAYMENT, type, toPartner, NOTHING);
    }

    private static ToldEvent ofStanding(String type, String... fields) {
        return new ToldEvent(Topics.ELIGIBILITY, type, with(Set.of("partnerId"), fields), NOTHING);
    }

    private static Set<String> with(Set<String> some, String... more) {
        return with(some, Set.of(more));
    }

    private static Set<String> with(Set<String> some, Set<String> others, String... more) {
        return Stream.of(some, others, Set.of(more)).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
