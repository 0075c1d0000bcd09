package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.text.WordFiles;
import dev.vouchsafe.portal.visit.AskedLanguage;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Pages for who is not signed in, or for whom nothing can be asked: a title, a sentence, and the way back. */
@Component
public final class OutsidePages {

    private final Templates templates;
    private final Assets assets;
    private final WordFiles words;

    OutsidePages(Templates templates, Assets assets, WordFiles words) {
        this.templates = templates;
        this.assets = assets;
        this.words = words;
    }

    /**
     * A page that says something, and leads the person home.
     *
     * @param key of the title; the sentence's is the same with {@code .why} behind it
     */
    public ResponseEntity<String> page(ServerWebExchange exchange, HttpStatus status, String key) {
        return page(exchange, status, key, true, false);
    }

    /**
     * The same for who may have no account: there is no way home for whom there is none.
     *
     * @param facts of the sentence
     */
    public ResponseEntity<String> toAnybody(
            ServerWebExchange exchange, HttpStatus status, String key, Object... facts) {
        return page(exchange, status, key, false, false, facts);
    }

    /** A page that asks before it does something. The text of its button has the key with {@code .do} behind it. */
    public ResponseEntity<String> asking(ServerWebExchange exchange, String key) {
        return page(exchange, HttpStatus.OK, key, false, true);
    }

    private ResponseEntity<String> page(
            ServerWebExchange exchange, HttpStatus status, String key, boolean home, boolean asks, Object... facts) {
        var spoken = words.of(AskedLanguage.of(exchange.getRequest()));
        return templates.page(
                status,
                "page/Outside",
                Map.of(
                        "assets",
                        assets,
                        "words",
                        spoken,
                        "title",
                        spoken.of(key),
                        "sentence",
                        spoken.of(key + ".why", facts),
                        "button",
                        asks ? spoken.of(key + ".do") : "",
                        "home",
                        home));
    }
}
