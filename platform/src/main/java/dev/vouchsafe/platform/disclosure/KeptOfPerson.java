package dev.vouchsafe.platform.disclosure;

import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.web.CsvRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that holds something of a person, without what it holds of others.
 *
 * @param service where it is kept
 * @param entry the id of its entry in the trail: {@code GET /api/audit/<entry>} shows the whole event
 * @param type the event's stored name, such as {@code voucher.assigned}
 * @param subject the thing that it is about, such as a voucher
 * @param recordedAt since when it is kept
 * @param data what is said of the person, by the event's fields. Null is a field with a print alone, which tells
 *     whether something is the same and can't be read
 */
record KeptOfPerson(
        String service, String entry, String type, @Nullable Subject subject, Instant recordedAt, JsonNode data) {

    static final CsvRows<KeptOfPerson> CSV = CsvRows.<KeptOfPerson>rows()
            .column("service", KeptOfPerson::service)
            .column("entry", KeptOfPerson::entry)
            .column("type", KeptOfPerson::type)
            .column(
                    "subjectKind",
                    kept -> kept.subject() == null ? null : kept.subject().kind())
            .column(
                    "subject",
                    kept -> kept.subject() == null ? null : kept.subject().id())
            .column("recordedAt", KeptOfPerson::recordedAt)
            .column("data", KeptOfPerson::data);

    static KeptOfPerson of(TrailEntry entry, PersonalPart part) {
        return new KeptOfPerson(
                entry.service(), entry.id(), entry.type(), entry.subject(), entry.recordedAt(), part.of(entry.data()));
    }
}
