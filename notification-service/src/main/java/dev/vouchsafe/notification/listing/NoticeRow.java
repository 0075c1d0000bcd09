package dev.vouchsafe.notification.listing;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.notification.domain.Notice;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.platform.log.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A notice as the list keeps it: with whose inboxes it is in, and who has read it. */
final class NoticeRow {

    private static final String READERS = "readers";

    private NoticeRow() {}

    static Document of(Notice notice, StoredJson json) {
        var received = notice.received();
        var readers = new TreeMap<>(notice.readBy());
        return new Document("_id", received.noticeId())
                .append("notice", received.notice())
                .append("program", received.program())
                .append("subjectKind", received.subject().kind())
                .append("subject", received.subject().id())
                .append("at", received.at().toString())
                .append("partnerId", value(received.partnerId()))
                .append(
                        "agreements",
                        received.agreements().stream().map(AgreementId::value).toList())
                .append("officers", received.officers())
                .append("facts", Document.parse(json.tree(received.facts()).toString()))
                .append(READERS, List.copyOf(readers.keySet()))
                .append(
                        "readAt",
                        readers.values().stream().map(Instant::toString).toList());
    }

    /** The notice, without what the list doesn't keep: countries and recipients. */
    static Notice from(Document row) {
        var partnerId = row.getString("partnerId");
        var readers = row.getList(READERS, String.class);
        var readAt = row.getList("readAt", String.class);
        var readBy = new TreeMap<String, Instant>();
        for (int i = 0; i < readers.size(); i++) {
            readBy.put(readers.get(i), Instant.parse(readAt.get(i)));
        }
        return new Notice(
                new NoticeReceived(
                        row.getString("_id"),
                        row.getString("notice"),
                        row.getString("program"),
                        new Subject(row.getString("subjectKind"), row.getString("subject")),
                        partnerId == null ? null : PartnerId.of(partnerId),
                        null,
                        row.getList("agreements", String.class).stream()
                                .map(AgreementId::of)
                                .toList(),
                        null,
                        row.getBoolean("officers"),
                        List.of(),
                        row.get("facts", Document.class),
                        Instant.parse(row.getString("at"))),
                readBy);
    }

    private static @Nullable String value(@Nullable PartnerId partnerId) {
        return partnerId == null ? null : partnerId.value();
    }
}
