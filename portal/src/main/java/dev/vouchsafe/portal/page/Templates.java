package dev.vouchsafe.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The templates, as the build compiled them. */
@Component
final class Templates {

    private static final String PLACE = "dev/vouchsafe/portal/";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    /** What makes the text behind it run the other way, also what others wrote: a name could read as another one. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String REPLACEMENT = "\uFFFD";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.vouchsafe.portal.made");

    /**
     * A page.
     *
     * @param template its name below {@code dev/vouchsafe/portal}, such as {@code customer/home/Home}
     * @param parameters of the template, by their names
     */
    ResponseEntity<String> page(HttpStatusCode status, String template, Map<String, Object> parameters) {
        var html = new StringOutput();
        engine.render(PLACE + template + ".jte", parameters, html);
        return ResponseEntity.status(status).contentType(HTML).body(shown(html.toString()));
    }

    /** The page with a mark in the place of each character that would turn what is around it. */
    static String shown(String html) {
        return TURNING.matcher(html).replaceAll(REPLACEMENT);
    }
}
