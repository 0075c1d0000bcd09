package dev.vouchsafe.notification.words;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.notification.domain.Audience;
import dev.vouchsafe.program.Program;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Puts notices into words. Whether there are words for all of them is checked when it is made. */
@Component
public final class NoticeWords {

    private final Map<Language, Texts> languages = new EnumMap<>(Language.class);

    /** @throws IllegalStateException if a text is missing, is of no notice, or names what its notice doesn't have */
    public NoticeWords() {
        for (var language : Language.values()) {
            var texts = new Texts(language);
            languages.put(language, texts);
            var wrong = NoticeKeys.wrong(texts);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("words in " + language.tag() + ": " + wrong);
            }
        }
    }

    /** What is said of a notice to an audience. */
    public Said said(NoticeKind kind, Audience audience, Map<String, ?> facts, Program program, Language language) {
        var texts = texts(language);
        var arguments = arguments(kind, facts, new FactForms(texts, program));
        return said(texts, part -> NoticeKeys.key(texts, kind.id(), part, audience), arguments);
    }

    /** What is said where there is no notice, such as that an address is to be confirmed. */
    public Said said(String what, Map<String, ?> facts, Language language) {
        return said(texts(language), part -> what + "." + part, facts);
    }

    private static Said said(Texts texts, UnaryOperator<String> key, Map<String, ?> arguments) {
        return new Said(
                texts.of(key.apply(NoticeKeys.TITLE), arguments),
                lines(texts.of(key.apply(NoticeKeys.TEXT), arguments)),
                lines(texts.of(key.apply(NoticeKeys.NEXT), arguments)));
    }

    /** Another word of mails, such as {@code mail.next}. */
    public String word(String key, Map<String, ?> arguments, Language language) {
        return texts(language).of(key, arguments);
    }

    /** In which zone days end, and as of when something is said. */
    public String days(Program program, Instant at, Language language) {
        var texts = texts(language);
        return texts.of(
                "mail.days", Map.of("zone", texts.zone(program.zone()), "at", texts.instant(at, program.zone())));
    }

    /** The form of days, numbers and case. */
    public Locale locale(Language language) {
        return texts(language).locale();
    }

    private static Map<String, Object> arguments(NoticeKind kind, Map<String, ?> facts, FactForms forms) {
        var arguments = new HashMap<String, Object>();
        for (var name : kind.facts()) {
            arguments.put(name, forms.of(name, facts.get(name)));
        }
        if (facts.get(NoticeKeys.PARTNER_ID) != null) {
            var named = facts.get("partnerName");
            arguments.put(
                    NoticeKeys.PARTNER, named == null ? requireNonNull(arguments.get(NoticeKeys.PARTNER_ID)) : named);
        } else {
            arguments.put(NoticeKeys.PARTNER, "");
        }
        return arguments;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    private Texts texts(Language language) {
        return requireNonNull(languages.get(language));
    }
}
