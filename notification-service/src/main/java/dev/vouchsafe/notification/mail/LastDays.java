package dev.vouchsafe.notification.mail;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The collection {@code voucher_last_days}: what notices said of each voucher's last day, one entry for each change. So
 * a calendar knows which of two mails is the later one. What a notice of an earlier position said then is said again
 * when it comes again.
 */
@Component
final class LastDays {

    private static final String CHANGES = "changes";
    private static final String POSITION = "position";
    private static final String DAY = "lastDay";

    private final MongoCollection<Document> vouchers;

    LastDays(MongoDatabase database) {
        this.vouchers = database.getCollection("voucher_last_days");
    }

    /**
     * What calendars are told by a notice; empty for one that says nothing of a last day, or takes back one that no
     * notice named.
     *
     * @param position of the notice in the log
     */
    Optional<LastDayEntry> follow(NoticeReceived notice, long position) {
        var kind = NoticeKind.of(notice.notice()).orElseThrow();
        var voucherId = String.valueOf(notice.facts().get("voucherId"));
        return switch (kind) {
            case VOUCHER_ASSIGNED, VOUCHER_REMINDER -> follow(voucherId, position, fact(notice, "lastDay"));
            case AMENDMENT -> follow(voucherId, position, fact(notice, "newLastDay"));
            case VOUCHER_REDEEMED, VOUCHER_WITHDRAWN -> follow(voucherId, position, null);
            default -> Optional.empty();
        };
    }

    private static String fact(NoticeReceived notice, String name) {
        return String.valueOf(notice.facts().get(name));
    }

    private Optional<LastDayEntry> follow(String voucherId, long position, @Nullable String day) {
        var changes = new ArrayList<>(changes(voucherId));
        var latest = changes.isEmpty() ? null : changes.getLast();
        boolean isNew = latest == null || latest.getLong(POSITION) < position;
        if (isNew && (latest == null ? day != null : !Objects.equals(latest.getString(DAY), day))) {
            var change = new Document(POSITION, position).append(DAY, day);
            vouchers.updateOne(eq(voucherId), Updates.push(CHANGES, change), new UpdateOptions().upsert(true));
            changes.add(change);
        }
        changes.removeIf(change -> change.getLong(POSITION) > position);
        return changes.stream()
                .map(change -> change.getString(DAY))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(last -> new LastDayEntry(
                        voucherId, LocalDate.parse(last), changes.getLast().get(DAY) == null, changes.size() - 1));
    }

    private List<Document> changes(String voucherId) {
        var known = vouchers.find(eq(voucherId)).first();
        return known == null ? List.of() : requireNonNull(known.getList(CHANGES, Document.class));
    }
}
