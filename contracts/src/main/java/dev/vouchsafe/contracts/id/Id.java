package dev.vouchsafe.contracts.id;

import java.util.List;
import java.util.function.Function;

/**
 * An id of the contract: 1 to 64 characters, a letter or digit of ASCII and then letters, digits, {@code .}, {@code _},
 * {@code -}. What can be made can be used: the same rule holds on Kafka, in bodies and in paths. Source: the contract's
 * conventions; in JSON Schemas it is {@code schemas/id.json}.
 *
 * <p>{@code of} of each id is the way in, and asks for the rule. Its constructor doesn't: it is for what is stored
 * already, which stays readable whatever the rule was then.
 */
public sealed interface Id
        permits VoucherId,
                AgreementId,
                CustomerId,
                PartnerId,
                LocationId,
                ConsultantId,
                RequestId,
                OfferingId,
                EngagementId,
                CompetencyId,
                ExamId,
                WebhookId {

    int LONGEST = 64;

    /** The id as it is written. */
    String value();

    /** Whether the text keeps the rule. */
    static boolean isWellFormed(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** @throws MalformedId if the text breaks the rule */
    static String checked(String text) {
        if (!isWellFormed(text)) {
            throw new MalformedId();
        }
        return text;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /**
     * One kind of id.
     *
     * @param stored makes it of what is stored, without asking for the rule
     */
    record Kind<I extends Id>(Class<I> type, Function<String, I> stored) {}

    /** Every kind of id. */
    static List<Kind<?>> kinds() {
        return List.of(
                new Kind<>(VoucherId.class, VoucherId::new),
                new Kind<>(AgreementId.class, AgreementId::new),
                new Kind<>(CustomerId.class, CustomerId::new),
                new Kind<>(PartnerId.class, PartnerId::new),
                new Kind<>(LocationId.class, LocationId::new),
                new Kind<>(ConsultantId.class, ConsultantId::new),
                new Kind<>(RequestId.class, RequestId::new),
                new Kind<>(OfferingId.class, OfferingId::new),
                new Kind<>(EngagementId.class, EngagementId::new),
                new Kind<>(CompetencyId.class, CompetencyId::new),
                new Kind<>(ExamId.class, ExamId::new),
                new Kind<>(WebhookId.class, WebhookId::new));
    }
}
