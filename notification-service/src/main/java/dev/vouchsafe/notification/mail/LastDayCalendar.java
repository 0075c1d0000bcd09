package dev.vouchsafe.notification.mail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A voucher's last day as an entry of a calendar, by RFC 5545. */
final class LastDayCalendar {

    private LastDayCalendar() {}

    /**
     * The entry. One of a later mail about the same voucher takes its place, or takes it away.
     *
     * @param at when this was so
     * @param from the address of who says so
     */
    static String of(LastDayEntry entry, String summary, Instant at, String from) {
        var event = new VEvent(entry.lastDay(), summary);
        event.replace(new DtStamp(at));
        event.add(new Uid(entry.voucherId() + "@vouchsafe"));
        event.add(new Sequence(entry.sequence()));
        event.add(new Organizer(URI.create("mailto:" + from)));
        event.add(ImmutableTransp.TRANSPARENT);
        if (entry.cancelled()) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Vouchsafe//Notices//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What a mail program is to do with it: {@code PUBLISH} or {@code CANCEL}. */
    static String method(String calendar) {
        return calendar.contains("METHOD:CANCEL") ? "CANCEL" : "PUBLISH";
    }
}
