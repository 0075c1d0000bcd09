package dev.vouchsafe.contracts.imports;

import dev.vouchsafe.contracts.mpn.CompetencyAttained;
import dev.vouchsafe.contracts.mpn.ExamPassed;
import dev.vouchsafe.contracts.mpn.LocationRegistered;
import dev.vouchsafe.contracts.mpn.PartnerRegistered;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.BenefitActivated;
import dev.vouchsafe.contracts.vlsc.DaysAccrued;
import dev.vouchsafe.contracts.vlsc.VoucherAssigned;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a file stand for, and which service decides the messages that are made of them. */
public enum ImportKind {
    AGREEMENTS(ServiceName.VOUCHER, Topics.VLSC, BenefitActivated.TYPE, "agreementId", "agreementId"),
    ACCRUALS(ServiceName.VOUCHER, Topics.VLSC, DaysAccrued.TYPE, "agreementId", "agreementId"),
    VOUCHERS(ServiceName.VOUCHER, Topics.VLSC, VoucherAssigned.TYPE, "agreementId", "voucherId"),
    PARTNERS(ServiceName.ELIGIBILITY, Topics.MPN, PartnerRegistered.TYPE, "partnerId", "partnerId"),
    LOCATIONS(ServiceName.ELIGIBILITY, Topics.MPN, LocationRegistered.TYPE, "partnerId", "partnerId"),
    COMPETENCIES(ServiceName.ELIGIBILITY, Topics.MPN, CompetencyAttained.TYPE, "partnerId", "partnerId"),
    EXAMS(ServiceName.ELIGIBILITY, Topics.MPN, ExamPassed.TYPE, "partnerId", "partnerId");

    /** The CloudEvents source of messages that are made of rows. */
    public static final String SOURCE = "/imports";

    /** The words of all kinds. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(ImportKind::id).toList();

    private final ServiceName service;
    private final String topic;
    private final String type;
    private final String key;
    private final String subject;

    ImportKind(ServiceName service, String topic, String type, String key, String subject) {
        this.service = service;
        this.topic = topic;
        this.type = type;
        this.key = key;
        this.subject = subject;
    }

    /** The word in calls and answers, such as {@code vouchers}. The id of an import begins with it, and a hyphen. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> ofId(String word) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(word)).findFirst();
    }

    /** Those that a service decides. */
    public static List<ImportKind> of(ServiceName service) {
        return Arrays.stream(values()).filter(kind -> kind.service == service).toList();
    }

    public ServiceName service() {
        return service;
    }

    public String topic() {
        return topic;
    }

    /** The CloudEvents type. */
    public String type() {
        return type;
    }

    /** The field by which messages are ordered. */
    public String key() {
        return key;
    }

    /** The field that says what a message is about. */
    public String subject() {
        return subject;
    }
}
