package dev.vouchsafe.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.portal.text.WordFiles;
import dev.vouchsafe.portal.text.Words;
import dev.vouchsafe.portal.visit.AskedLanguage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Pages for who is not signed in, or for whom nothing can be asked: a title, a sentence, and the way back. */
@Component
public final class OutsidePages {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.vouchsafe.portal.made");
    private final Assets assets;
    private final WordFiles words;

    OutsidePages(Assets assets, WordFiles words) {
        this.assets = assets;
        this.words = words;
    }

    /**
     * A page that says something.
     *
     * @param key of the title; the sentence's is the same with {@code .why} behind it
     * @param facts of the sentence
     */
    public ResponseEntity<String> page(ServerWebExchange exchange, HttpStatus status, String key, Object... facts) {
        var spoken = words.of(AskedLanguage.of(exchange.getRequest()));
        return page(status, spoken, spoken.of(key), spoken.of(key + ".why", facts), "");
    }

    /** A page that asks before it does something. The text of its button has the key with {@code .do} behind it. */
    public ResponseEntity<String> asking(ServerWebExchange exchange, String key) {
        var spoken = words.of(AskedLanguage.of(exchange.getRequest()));
        return page(HttpStatus.OK, spoken, spoken.of(key), spoken.of(key + ".why"), spoken.of(key + ".do"));
    }

    private ResponseEntity<String> page(HttpStatus status, Words spoken, String title, String sentence, String button) {
        var html = new StringOutput();
        engine.render(
                "dev/vouchsafe/portal/page/Outside.jte",
                Map.of("assets", assets, "words", spoken, "title", title, "sentence", sentence, "button", button),
                html);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .body(html.toString());
    }
}
