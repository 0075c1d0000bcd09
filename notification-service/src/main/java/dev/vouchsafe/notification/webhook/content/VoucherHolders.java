package dev.vouchsafe.notification.webhook.content;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.contracts.voucher.VoucherAssigned;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
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
    record Concerned(@Nullable String partner, @Nullable String agreement) {

        private static final Concerned NOBODY = new Concerned(null, null);
    }

    /** What is known of some vouchers. */
    Known of(Collection<String> voucherIds) {
        var found = new HashMap<String, Concerned>();
        if (!voucherIds.isEmpty()) {
            vouchers.find(in("_id", voucherIds))
                    .forEach(voucher -> found.put(
                            voucher.getString("_id"),
                            new Concerned(voucher.getString(PARTNER), voucher.getString(AGREEMENT))));
        }
        return new Known(found);
    }

    /** What is known of some vouchers, event by event; {@link #store} writes it. Not for several threads. */
    final class Known {

        private final Map<String, Concerned> vouchers;
        private final Set<String> changed = new LinkedHashSet<>();

        private Known(Map<String, Concerned> vouchers) {
            this.vouchers = vouchers;
        }

        /** Whom an event concerns: whom it names, else those that are known. */
        Concerned concernedBy(JsonNode data, String voucher) {
            var known = vouchers.getOrDefault(voucher, Concerned.NOBODY);
            return new Concerned(
                    data.path(PARTNER).asString(known.partner()),
                    data.path(AGREEMENT).asString(known.agreement()));
        }

        /** Notes what an event changes. The same events in their order once more come to the same. */
        void follow(String type, JsonNode data, String voucher) {
            var known = vouchers.getOrDefault(voucher, Concerned.NOBODY);
            switch (type) {
                case VoucherAssigned.TYPE ->
                    note(
                            voucher,
                            new Concerned(known.partner(), data.path(AGREEMENT).asString()));
                case VoucherReserved.TYPE ->
                    note(
                            voucher,
                            new Concerned(
                                    data.path(PARTNER).asString(),
                                    data.path(AGREEMENT).asString()));
                case VoucherReleased.TYPE -> note(voucher, new Concerned(null, known.agreement()));
                default -> {}
            }
        }

        private void note(String voucher, Concerned now) {
            if (!now.equals(vouchers.put(voucher, now))) {
                changed.add(voucher);
            }
        }

        void store() {
            if (!changed.isEmpty()) {
                VoucherHolders.this.vouchers.bulkWrite(
                        changed.stream().map(this::replacement).toList());
            }
        }

        private ReplaceOneModel<Document> replacement(String voucher) {
            var now = vouchers.getOrDefault(voucher, Concerned.NOBODY);
            var document = new Document("_id", voucher);
            if (now.partner() != null) {
                document.append(PARTNER, now.partner());
            }
            if (now.agreement() != null) {
                document.append(AGREEMENT, now.agreement());
            }
            return new ReplaceOneModel<>(eq(voucher), document, new ReplaceOptions().upsert(true));
        }
    }
}
