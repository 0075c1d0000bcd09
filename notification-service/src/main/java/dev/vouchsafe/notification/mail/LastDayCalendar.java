package dev.vouchsafe.notification.mail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A voucher's last day as an entry of a calendar, by RFC 5545. */
final class LastDayCalendar {

    private LastDayCalendar() {}

    /**
     * The entry. One of a later mail about the same voucher takes its place.
     *
     * @param at when this was so
     * @param from the address of who says so
     */
    static String of(String voucherId, LocalDate lastDay, String summary, Instant at, String from) {
        var event = new VEvent(lastDay, summary);
        event.replace(new DtStamp(at));
        event.add(new Uid(voucherId + "@vouchsafe"));
        event.add(new Sequence(Math.toIntExact(ChronoUnit.MINUTES.between(Instant.EPOCH, at))));
        event.add(new Organizer(URI.create("mailto:" + from)));
        event.add(ImmutableTransp.TRANSPARENT);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Vouchsafe//Notices//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event);
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
