package dev.vouchsafe.portal.visit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a person typed into a form, and chose. It is shown again until it is accepted.
 *
 * @param fields by name
 */
public record Typed(Map<String, List<String>> fields) implements Serializable {

    public static final Typed NOTHING = new Typed(Map.of());

    /** What a form sent. */
    public static Typed of(MultiValueMap<String, String> form) {
        var fields = new HashMap<String, List<String>>();
        form.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, List.copyOf(values));
            }
        });
        return new Typed(Map.copyOf(fields));
    }

    /** What a form sent; of a form with files, its other fields. */
    public static Mono<Typed> sentBy(ServerWebExchange exchange) {
        boolean hasFiles = MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                exchange.getRequest().getHeaders().getContentType());
        return hasFiles
                ? exchange.getMultipartData().map(Typed::fieldsOf)
                : exchange.getFormData().map(Typed::of);
    }

    private static Typed fieldsOf(MultiValueMap<String, Part> parts) {
        var form = new LinkedMultiValueMap<String, String>();
        parts.forEach((name, all) -> all.forEach(part -> {
            if (part instanceof FormFieldPart field) {
                form.add(name, field.value());
            }
        }));
        return of(form);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The text of a field, blanks at its ends gone; null if nothing was typed. */
    public @Nullable String text(String name) {
        var values = fields.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        String text = values.getFirst().strip();
        return text.isEmpty() ? null : text;
    }

    /** What a field shows: what was typed, as it was typed, or what it held at first. */
    public String shown(String name, @Nullable Object first) {
        var values = fields.get(name);
        if (values != null && !values.isEmpty()) {
            return values.getFirst();
        }
        return first == null ? "" : first.toString();
    }

    /** Everything that was chosen of a name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether a box shows a mark: as it was sent, or as it was at first. */
    public boolean chosen(String name, String value, boolean first) {
        return isEmpty() ? first : all(name).contains(value);
    }

    /** A whole number; the text itself where it is none, so that the API says what is wrong with it. */
    public @Nullable Object number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
