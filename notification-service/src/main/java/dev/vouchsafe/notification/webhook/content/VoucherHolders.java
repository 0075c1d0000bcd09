package dev.vouchsafe.notification.webhook.content;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.voucher.VoucherAssigned;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The collection {@code webhook_vouchers}: of each voucher its agreement and the partner that holds it, by the events
 * that were published so far. Many events of a voucher name only one of the two.
 */
public final class VoucherHolders {

    private static final String AGREEMENT = "agreementId";
    private static final String PARTNER = "partnerId";

    private final MongoCollection<Document> vouchers;

    public VoucherHolders(MongoDatabase database) {
        this.vouchers = database.getCollection("webhook_vouchers");
    }

    /** Whom an event of a voucher concerns. */
    record Concerned(@Nullable String partner, @Nullable String agreement) {}

    /** Whom an event concerns: whom it names, and of a voucher those that are known. */
    Concerned concernedBy(JsonNode data, String voucher) {
        var partner = data.path(PARTNER).asString(null);
        var agreement = data.path(AGREEMENT).asString(null);
        if (partner != null && agreement != null) {
            return new Concerned(partner, agreement);
        }
        var known = vouchers.find(eq(voucher)).first();
        return known == null
                ? new Concerned(partner, agreement)
                : new Concerned(
                        partner == null ? known.getString(PARTNER) : partner,
                        agreement == null ? known.getString(AGREEMENT) : agreement);
    }

    /** Notes what an event changes. The same events in their order once more come to the same. */
    void follow(String type, JsonNode data, String voucher) {
        switch (type) {
            case VoucherAssigned.TYPE ->
                note(voucher, Updates.set(AGREEMENT, data.path(AGREEMENT).asString()));
            case VoucherReserved.TYPE ->
                note(
                        voucher,
                        Updates.combine(
                                Updates.set(AGREEMENT, data.path(AGREEMENT).asString()),
                                Updates.set(PARTNER, data.path(PARTNER).asString())));
            case VoucherReleased.TYPE -> note(voucher, Updates.unset(PARTNER));
            default -> {}
        }
    }

    private void note(String voucher, Bson change) {
        vouchers.updateOne(eq(voucher), change, new UpdateOptions().upsert(true));
    }
}
