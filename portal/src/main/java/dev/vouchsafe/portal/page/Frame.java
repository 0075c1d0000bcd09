package dev.vouchsafe.portal.page;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.notice.Notice;
import dev.vouchsafe.portal.text.Amount;
import dev.vouchsafe.portal.text.Language;
import dev.vouchsafe.portal.text.Words;
import dev.vouchsafe.portal.visit.Person;
import dev.vouchsafe.portal.visit.Typed;
import dev.vouchsafe.portal.visit.Visit;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page, and what its template asks: words, days, the person, what happened.
 *
 * @param program the program in force; null while the gateway is away
 * @param clock the system's clock; null while the gateway is away
 * @param unread the newest notices that the person has not read, and how many there are
 * @param csrf what every form carries
 * @param besides which field shows a sentence of the refusal
 */
public record Frame(
        Visit visit,
        @Nullable Program program,
        @Nullable Clock clock,
        Items<Notice> unread,
        Csrf csrf,
        Assets assets,
        Besides besides) {

    /** The system's clock, as the API says it. */
    public record Clock(Instant now, boolean simulated) {}

    /** What proves that a form is one of this session's. */
    public record Csrf(String name, String token) {}

    public Words words() {
        return visit.words();
    }

    /** The text of a key. */
    public String t(String key, Object... arguments) {
        return words().of(key, arguments);
    }

    public Language language() {
        return words().language();
    }

    public Person person() {
        return visit.person();
    }

    public Typed typed() {
        return visit.typed();
    }

    public boolean in(Role... roles) {
        for (var role : roles) {
            if (role == visit.role()) {
                return true;
            }
        }
        return false;
    }

    /** The zone in which the program's days begin and end. */
    public ZoneId zone() {
        return program == null ? ZoneOffset.UTC : program.zone();
    }

    public Instant now() {
        return clock == null ? Instant.now() : clock.now();
    }

    /** Today, in the program's zone. */
    public LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    /** The last day minus today: 0 on it, below 0 after it. */
    public long daysLeft(LocalDate lastDay) {
        return ChronoUnit.DAYS.between(today(), lastDay);
    }

    public boolean simulated() {
        return clock != null && clock.simulated();
    }

    public String day(LocalDate day) {
        return words().day(day);
    }

    public String instant(Instant instant) {
        return words().instant(instant, zone());
    }

    public String money(@Nullable Amount amount) {
        return amount == null ? "" : amount.in(language());
    }

    /** What stands in the way, in the API's order; empty if nothing was refused. */
    public List<String> sentences() {
        Problem refusal = visit.refusal();
        if (refusal == null) {
            return List.of();
        }
        return refusal.isAway() && refusal.detail() == null ? List.of(t("page.away")) : refusal.sentences();
    }

    /**
     * What was refused about one field.
     *
     * @param name of the field
     * @param paths of the API's fields that it is sent as; none if it has the same name there
     * @param codes of the rules that look at it
     */
    public List<String> beside(String name, List<String> paths, List<String> codes) {
        Problem refusal = visit.refusal();
        if (refusal == null) {
            return List.of();
        }
        var sentences = refusal.about(paths.isEmpty() ? List.of(name) : paths, codes);
        sentences.forEach(sentence -> besides.add(sentence, "f-" + name));
        return sentences;
    }

    /** The id of the field that shows a sentence beside it; null if none does. It is known once the page is drawn. */
    public @Nullable String besideWhich(String sentence) {
        return besides.of(sentence);
    }

    /** A part of the page, drawn before what stands above it. */
    public String drawn(Content part) {
        var html = new StringOutput();
        part.writeTo(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }

    /**
     * A key under which a form's change happens once, however often it is sent. After a refusal it is a new one, since
     * a key belongs to one body; where nobody knows what became of the change, it stays.
     *
     * @param form its name among the forms of its page
     */
    public String key(String form) {
        Problem refusal = visit.refusal();
        return refusal != null && !refusal.isAway() || !isTyped(form)
                ? UUID.randomUUID().toString()
                : typed().shown("key", UUID.randomUUID());
    }

    /**
     * The version that a form's change is made on: as it was when the form was filled in, unless it was refused.
     *
     * @param etag of what the page shows
     */
    public String version(String form, String etag) {
        return visit.refusal() == null && isTyped(form) ? typed().shown("etag", etag) : etag;
    }

    /** Whether what was typed was typed into this form. */
    public boolean isTyped(String form) {
        return form.equals(typed().text("form"));
    }

    /** The address of an asset, which changes with its content. */
    public String asset(String name) {
        return assets.address(name);
    }
}
