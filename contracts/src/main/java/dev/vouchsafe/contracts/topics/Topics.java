package dev.vouchsafe.contracts.topics;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Kafka topics between the services and with the outside. The key of each orders its messages. */
public final class Topics {

    /** From VLSC, keyed by agreement. */
    public static final String VLSC = "vlsc.events";
    /** From MPN, keyed by partner. */
    public static final String MPN = "mpn.events";
    /** From eligibility-service, keyed by partner: what changed a partner's standing. */
    public static final String ELIGIBILITY = "eligibility.events";
    /** From voucher-service, keyed by voucher, or by agreement for the pool's. */
    public static final String VOUCHER = "voucher.events";
    /** From payment-service, keyed by partner. */
    public static final String PAYMENT = "payment.events";

    /**
     * From voucher-service, keyed by what it is about: what is to be told to people, with their addresses. For
     * notification-service alone; kept for three days.
     */
    public static final String VOUCHER_NOTICES = "voucher.notices";

    /** As {@link #VOUCHER_NOTICES}, from payment-service. */
    public static final String PAYMENT_NOTICES = "payment.notices";

    /**
     * From every service: what its log looked like, keyed by service, and the signed checkpoints of its trees, keyed by
     * origin. So it shows if something is rewritten later.
     */
    public static final String CHECKPOINTS = "log.checkpoints";

    /** The topics of notices. */
    public static final Set<String> NOTICES = Set.of(VOUCHER_NOTICES, PAYMENT_NOTICES);

    /** The topics of outside systems, whose messages may name persons. */
    public static final Set<String> OF_PERSONS = Set.of(VLSC, MPN);

    private static final Map<String, ServiceName> WRITERS = Map.of(
            ELIGIBILITY,
            ServiceName.ELIGIBILITY,
            VOUCHER,
            ServiceName.VOUCHER,
            VOUCHER_NOTICES,
            ServiceName.VOUCHER,
            PAYMENT,
            ServiceName.PAYMENT,
            PAYMENT_NOTICES,
            ServiceName.PAYMENT);

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}

    /** The service that a topic belongs to: nobody else speaks there. Empty for the topics of outside systems. */
    public static Optional<ServiceName> writerOf(String topic) {
        return Optional.ofNullable(WRITERS.get(topic));
    }

    /** Where the messages of a topic go that cannot be read. */
    public static String deadLetter(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }
}
