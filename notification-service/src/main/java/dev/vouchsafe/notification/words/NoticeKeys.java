package dev.vouchsafe.notification.words;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.notification.domain.Audience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys of the words: {@code <notice>.<part>}, or with {@code .<audience>} behind for one audience alone. */
final class NoticeKeys {

    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String NEXT = "next";
    static final String PARTNER = "partner";
    static final String PARTNER_ID = "partnerId";

    private static final List<String> PARTS = List.of(TITLE, TEXT, NEXT);
    /** Not of a notice, but of mails or of words that facts have. */
    private static final Set<String> OTHERS = Set.of(
            "mail",
            "confirmation",
            "digest",
            "by",
            "reason",
            "closedBy",
            "status",
            "end",
            "level",
            "missing",
            "offBecause");
    /** What became of days is the customer's alone. */
    private static final Set<String> CUSTOMERS_ALONE = Set.of("daysReturned", "daysForfeited");

    private NoticeKeys() {}

    static String key(Texts texts, String notice, String part, Audience audience) {
        String own = notice + "." + part + "." + audience.id();
        return texts.has(own) ? own : notice + "." + part;
    }

    /** What is wrong with the words of a language; empty if nothing is. */
    static List<String> wrong(Texts texts) {
        var wrong = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var kind : NoticeKind.values()) {
            var told = new TreeSet<String>();
            for (var audience : Audience.values()) {
                for (var part : PARTS) {
                    var key = key(texts, kind.id(), part, audience);
                    used.add(key);
                    if (!texts.has(key)) {
                        wrong.add(key + " is missing");
                        continue;
                    }
                    told.addAll(texts.arguments(key));
                    texts.arguments(key).stream()
                            .filter(name -> !knows(kind, name)
                                    || CUSTOMERS_ALONE.contains(name) && audience != Audience.CUSTOMER)
                            .forEach(name -> wrong.add(key + " may not name " + name));
                }
            }
            kind.facts().stream()
                    .filter(fact -> !told.contains(fact) && !fact.equals("partnerName"))
                    .forEach(fact -> wrong.add(kind.id() + " doesn't say " + fact));
        }
        texts.keys().stream()
                .filter(key -> !used.contains(key) && !OTHERS.contains(key.substring(0, key.indexOf('.'))))
                .forEach(key -> wrong.add(key + " is said of nothing"));
        return wrong;
    }

    private static boolean knows(NoticeKind kind, String name) {
        return kind.facts().contains(name)
                || name.equals(PARTNER) && kind.facts().contains(PARTNER_ID);
    }
}
