package dev.vouchsafe.standalone.issuer;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Text in a page. */
final class Html {

    private Html() {}

    /** With nothing left that a browser would take for markup, in an attribute's quotes too. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
