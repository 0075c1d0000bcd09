package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.money.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The messages of the contracts, and a made-up one of each. */
final class SampleRecords {

    private SampleRecords() {}

    /** Every type of message there is. */
    static List<Class<? extends Record>> messages() {
        return List.of(
                dev.vouchsafe.contracts.log.LogCheckpoint.class,
                dev.vouchsafe.contracts.log.SignedLogCheckpoint.class,
                dev.vouchsafe.contracts.vlsc.AgreementEnded.class,
                dev.vouchsafe.contracts.vlsc.BenefitActivated.class,
                dev.vouchsafe.contracts.vlsc.DaysAccrued.class,
                dev.vouchsafe.contracts.vlsc.DaysConverted.class,
                dev.vouchsafe.contracts.vlsc.VoucherAssigned.class,
                dev.vouchsafe.contracts.mpn.CompetencyAttained.class,
                dev.vouchsafe.contracts.mpn.CompetencyLapsed.class,
                dev.vouchsafe.contracts.mpn.ExamPassed.class,
                dev.vouchsafe.contracts.mpn.LocationRegistered.class,
                dev.vouchsafe.contracts.mpn.PartnerRegistered.class,
                dev.vouchsafe.contracts.eligibility.AgreementSigned.class,
                dev.vouchsafe.contracts.eligibility.CompetencyAttained.class,
                dev.vouchsafe.contracts.eligibility.CompetencyLapsed.class,
                dev.vouchsafe.contracts.eligibility.ExamPassed.class,
                dev.vouchsafe.contracts.eligibility.LocationRegistered.class,
                dev.vouchsafe.contracts.eligibility.OfferingEnrolled.class,
                dev.vouchsafe.contracts.eligibility.PartnerRegistered.class,
                dev.vouchsafe.contracts.voucher.AgreementEnded.class,
                dev.vouchsafe.contracts.voucher.BenefitActivated.class,
                dev.vouchsafe.contracts.voucher.DaysAccrued.class,
                dev.vouchsafe.contracts.voucher.DaysConverted.class,
                dev.vouchsafe.contracts.voucher.DaysRefused.class,
                dev.vouchsafe.contracts.voucher.DeliverableUploaded.class,
                dev.vouchsafe.contracts.voucher.PoolRemoved.class,
                dev.vouchsafe.contracts.voucher.ProgramAmended.class,
                dev.vouchsafe.contracts.voucher.VoucherAssigned.class,
                dev.vouchsafe.contracts.voucher.VoucherAssignmentRefused.class,
                dev.vouchsafe.contracts.voucher.VoucherExpired.class,
                dev.vouchsafe.contracts.voucher.VoucherContactsChanged.class,
                dev.vouchsafe.contracts.voucher.VoucherExtended.class,
                dev.vouchsafe.contracts.voucher.VoucherRedeemed.class,
                dev.vouchsafe.contracts.voucher.VoucherReleased.class,
                dev.vouchsafe.contracts.voucher.VoucherReported.class,
                dev.vouchsafe.contracts.voucher.VoucherRescheduled.class,
                dev.vouchsafe.contracts.voucher.VoucherReserved.class,
                dev.vouchsafe.contracts.voucher.VoucherWithdrawn.class,
                dev.vouchsafe.contracts.payment.PaymentApproved.class,
                dev.vouchsafe.contracts.payment.PaymentLapsed.class,
                dev.vouchsafe.contracts.payment.PaymentPaid.class,
                dev.vouchsafe.contracts.payment.PaymentRegistered.class,
                dev.vouchsafe.contracts.payment.PaymentRejected.class,
                dev.vouchsafe.contracts.payment.PaymentRequested.class,
                dev.vouchsafe.contracts.payment.PaymentWindowClosed.class,
                dev.vouchsafe.contracts.payment.PaymentWindowOpened.class);
    }

    static <R extends Record> R of(Class<R> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(RecordComponent component) throws ReflectiveOperationException {
        var type = component.getType();
        if (type == String.class) {
            return text(component.getName());
        }
        if (type == int.class || type == Integer.class) {
            return 5;
        }
        if (type == List.class) {
            var of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return of == String.class
                    ? List.of("one", "two")
                    : List.of(id((Class<?>) of, "one"), id((Class<?>) of, "two"));
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type, "some-" + component.getName());
        }
        if (type.isRecord() && type != Money.class) {
            return of(type.asSubclass(Record.class));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[1];
        }
        return other(type);
    }

    private static Id id(Class<?> type, String text) {
        return Id.kinds().stream()
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow()
                .stored()
                .apply(text);
    }

    private static String text(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("country")
                ? "GB"
                : name.equals("sha256") || name.equals("hash") ? "0a".repeat(32) : "some " + name;
    }

    private static Object other(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "long" -> 15L;
            case "LocalDate" -> LocalDate.of(2021, 3, 15);
            case "Instant" -> Instant.parse("2021-03-15T09:00:00.123Z");
            case "Money" -> Money.of("JPY", "550000");
            default -> throw new IllegalArgumentException("no sample for " + type);
        };
    }
}
