package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.trail.Subject;
import java.util.List;
import org.springframework.web.server.ServerWebExchange;

/** What an answer shows, where the call itself doesn't say of what kind the thing is that it asks for. */
public final class ShownThings {

    private static final String ATTRIBUTE = ShownThings.class.getName();

    private ShownThings() {}

    /** Says it, before the answer leaves. */
    public static void tell(ServerWebExchange exchange, Subject thing) {
        exchange.getAttributes().put(ATTRIBUTE, thing);
    }

    /** The thing that the answer shows; empty if nobody said it. */
    static List<Subject> of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof Subject thing ? List.of(thing) : List.of();
    }
}
