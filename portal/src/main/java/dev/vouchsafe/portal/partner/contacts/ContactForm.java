package dev.vouchsafe.portal.partner.contacts;

import dev.vouchsafe.portal.visit.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The contacts as they are typed: a row each, and as many as the person wants. */
public record ContactForm(List<Row> rows) {

    private static final String ROW = "row";
    /** What a partner can be told of: kinds of notices, and beginnings of them. */
    static final List<String> ALL_KINDS = List.of("voucher-*", "payment-*", "competency-ending", "amendment");

    /** One contact. */
    public record Row(String email, String language, List<String> notices, String digest) {

        static Row of(Contact contact) {
            return new Row(contact.email(), contact.language(), contact.notices(), contact.digest());
        }

        private static Row typed(Typed typed, String row) {
            return new Row(
                    typed.shown("email-" + row, "").strip(),
                    typed.shown("language-" + row, ""),
                    typed.all("notices-" + row),
                    typed.shown("digest-" + row, ""));
        }

        private Map<String, Object> body() {
            return Map.of("email", email, "language", language, "notices", notices, "digest", digest);
        }
    }

    public ContactForm {
        rows = List.copyOf(rows);
    }

    /** What a form sent. */
    static ContactForm of(Typed typed) {
        return new ContactForm(
                typed.all(ROW).stream().map(row -> Row.typed(typed, row)).toList());
    }

    /** What is kept, or a first row where nothing is. */
    static ContactForm of(List<Contact> kept, String language) {
        var form = new ContactForm(kept.stream().map(Row::of).toList());
        return kept.isEmpty() ? form.withOneMore(language) : form;
    }

    static boolean isTyped(Typed typed) {
        return typed.fields().containsKey(ROW);
    }

    ContactForm withOneMore(String language) {
        var more = new ArrayList<>(rows);
        more.add(new Row("", language, ALL_KINDS, "none"));
        return new ContactForm(more);
    }

    ContactForm without(String row) {
        return new ContactForm(IntStream.range(0, rows.size())
                .filter(i -> !String.valueOf(i).equals(row))
                .mapToObj(rows::get)
                .toList());
    }

    /** A row without an address is nobody. */
    ContactForm filled() {
        return new ContactForm(
                rows.stream().filter(row -> !row.email().isEmpty()).toList());
    }

    Map<String, Object> body() {
        return Map.of("contacts", rows.stream().map(Row::body).toList());
    }

    /** As the form would have sent it, with the key and the version that it had. */
    Typed typed(Typed sent) {
        var fields = new HashMap<>(sent.fields());
        fields.keySet().retainAll(List.of("form", "key", "etag"));
        fields.put(
                ROW, IntStream.range(0, rows.size()).mapToObj(String::valueOf).toList());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            fields.put("email-" + i, List.of(row.email()));
            fields.put("language-" + i, List.of(row.language()));
            fields.put("notices-" + i, row.notices());
            fields.put("digest-" + i, List.of(row.digest()));
        }
        return new Typed(Map.copyOf(fields));
    }
}
