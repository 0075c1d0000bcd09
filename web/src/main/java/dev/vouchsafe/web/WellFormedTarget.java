package dev.vouchsafe.web;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.contracts.text.Utf8;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Refuses paths and queries whose escaped bytes are no UTF-8: decoded anyhow, different ids would become the same. And
 * paths with parameters behind a semicolon, which are cut off by who routes them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class WellFormedTarget implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        URI target = exchange.getRequest().getURI();
        if (!isUtf8(target.getRawPath())) {
            return refuse(exchange, "path", WebText.NOT_UTF_8);
        }
        if (target.getRawPath().indexOf(';') >= 0) {
            return refuse(exchange, "path", WebText.SEMICOLON);
        }
        return isUtf8(target.getRawQuery()) ? chain.filter(exchange) : refuse(exchange, "query", WebText.NOT_UTF_8);
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, String part, Sentence reason) {
        return ProblemAnswers.write(exchange, Problem.of(List.of(HttpProblems.malformed(part, reason))));
    }

    private static boolean isUtf8(String escaped) {
        if (escaped == null || escaped.indexOf('%') < 0) {
            return true;
        }
        try {
            Utf8.read(bytes(escaped));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The bytes that the escapes stand for; as Latin-1 text each is a character. */
    private static byte[] bytes(String escaped) {
        return UriUtils.decode(
                        UriUtils.encode(escaped, StandardCharsets.UTF_8).replace("%25", "%"),
                        StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
