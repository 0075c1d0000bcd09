package dev.vouchsafe.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Which of the forms that an answer can have a call accepts, by RFC 9110: of the ranges that take a form the most
 * specific says how much. Known before anything is done. Problem details are served whatever is accepted: a refusal
 * says why.
 */
public final class Acceptance {

    private Acceptance() {}

    /**
     * Goes on with nothing accepted but the form that the answer will have, so that nobody behind has to ask again.
     * Fails with {@link Unservable} if none is accepted, or the header can't be read.
     *
     * @param served the forms, the usual one first
     */
    public static Mono<Void> filter(ServerWebExchange exchange, List<MediaType> served, WebFilterChain chain) {
        try {
            return chain.filter(settled(exchange, served));
        } catch (Unservable refused) {
            return Mono.error(refused);
        }
    }

    private static ServerWebExchange settled(ServerWebExchange exchange, List<MediaType> served) {
        var settled = preferred(exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT), served);
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.setAccept(List.of(settled))))
                .build();
    }

    static MediaType preferred(List<String> accept, List<MediaType> served) {
        var given = String.join(",", accept);
        if (given.isBlank()) {
            return served.getFirst();
        }
        var ranges = ranges(given, served);
        MediaType best = null;
        double most = 0;
        for (var form : served) {
            double quality = quality(form, ranges);
            if (quality > most) {
                best = form;
                most = quality;
            }
        }
        if (best == null) {
            throw Unservable.notAcceptable(served);
        }
        return best;
    }

    private static List<MediaType> ranges(String given, List<MediaType> served) {
        try {
            return MimeTypeUtils.tokenize(given).stream()
                    .map(String::strip)
                    .filter(range -> !range.isEmpty())
                    .map(MediaType::parseMediaType)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            throw Unservable.notAcceptable(served);
        }
    }

    private static double quality(MediaType form, List<MediaType> ranges) {
        int closest = -1;
        double quality = 0;
        for (var range : ranges) {
            int closeness = closeness(form, range);
            if (closeness > closest || closeness == closest && closeness >= 0 && range.getQualityValue() > quality) {
                closest = closeness;
                quality = range.getQualityValue();
            }
        }
        return quality;
    }

    /** How closely the range names the form; -1 if it doesn't take it. What it says beside the type is left alone. */
    private static int closeness(MediaType form, MediaType range) {
        if (form.equals(MediaType.ALL)) {
            return 0;
        }
        if (range.isWildcardType()) {
            return 0;
        }
        if (!range.getType().equals(form.getType())) {
            return -1;
        }
        if (range.getSubtype().equals("*")) {
            return 1;
        }
        return range.getSubtype().equals(form.getSubtype()) ? 2 : -1;
    }
}
