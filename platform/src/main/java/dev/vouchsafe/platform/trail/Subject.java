package dev.vouchsafe.platform.trail;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.id.WebhookId;
import java.util.Optional;

/**
 * A thing that an entry is about.
 *
 * @param kind what it is, such as {@code voucher} or {@code payment-request}
 * @param id its id, such as {@code PS-7K2M-9QXA}
 */
public record Subject(String kind, String id) {

    /**
     * The thing that has the id.
     *
     * @throws IllegalArgumentException if it is no thing that entries are about
     */
    public static Subject of(Id id) {
        return ofThing(id)
                .orElseThrow(() -> new IllegalArgumentException("no thing of the trail has such an id: " + id));
    }

    /**
     * The same; empty for an id of the program's or another's vocabulary, such as an offering. Source: the contract,
     * "The trail", parameter {@code subject}.
     */
    static Optional<Subject> ofThing(Id id) {
        return kindOf(id).map(kind -> new Subject(kind, id.value()));
    }

    private static Optional<String> kindOf(Id id) {
        return switch (id) {
            case VoucherId voucher -> Optional.of("voucher");
            case AgreementId agreement -> Optional.of("agreement");
            case PartnerId partner -> Optional.of("partner");
            case LocationId location -> Optional.of("location");
            case ConsultantId consultant -> Optional.of("consultant");
            case RequestId request -> Optional.of("payment-request");
            case WebhookId webhook -> Optional.of("webhook");
            case CustomerId customer -> Optional.empty();
            case OfferingId offering -> Optional.empty();
            case EngagementId engagement -> Optional.empty();
            case CompetencyId competency -> Optional.empty();
            case ExamId exam -> Optional.empty();
        };
    }
}
