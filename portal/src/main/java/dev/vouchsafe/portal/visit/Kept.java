package dev.vouchsafe.portal.visit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What a session keeps between two pages: the role in use, what happened, and what was typed when the session ended.
 */
public final class Kept {

    /** The role in use, by its claim. */
    public static final String ROLE = "role";

    private static final String SAID = "said";
    private static final String TYPED = "typed";
    private static final int MOST_FORMS = 5;

    private Kept() {}

    /** A form that could not be sent on, by the address of its page. */
    private record Forms(Map<String, Typed> byAddress) implements Serializable {}

    /** The next page says this. */
    public static void say(WebSession session, String sentence) {
        session.getAttributes().put(SAID, sentence);
    }

    /** What happened before this page. */
    static @Nullable String said(WebSession session) {
        return session.getAttribute(SAID);
    }

    /** Keeps what was typed until its page is shown again. */
    public static Mono<Void> keep(WebSession session, String address, Typed typed) {
        var forms = new HashMap<>(forms(session).byAddress());
        if (forms.size() >= MOST_FORMS) {
            forms.clear();
        }
        forms.put(address, typed);
        session.getAttributes().put(TYPED, new Forms(Map.copyOf(forms)));
        return session.save();
    }

    /** What was typed on this page before. */
    static Typed typed(WebSession session, String address) {
        return forms(session).byAddress().getOrDefault(address, Typed.NOTHING);
    }

    /** The page is drawn: what it said is said once, and what it showed is in the browser. */
    public static Mono<Void> forget(Visit visit) {
        if (visit.exchange().getRequest().getMethod() != HttpMethod.GET) {
            return Mono.empty();
        }
        return visit.exchange()
                .getSession()
                .doOnNext(session -> forget(session, visit.address()))
                .then();
    }

    private static void forget(WebSession session, String address) {
        if (session.getAttribute(SAID) != null) {
            session.getAttributes().remove(SAID);
        }
        var forms = forms(session).byAddress();
        if (forms.containsKey(address)) {
            var rest = new HashMap<>(forms);
            rest.remove(address);
            session.getAttributes().put(TYPED, new Forms(Map.copyOf(rest)));
        }
    }

    private static Forms forms(WebSession session) {
        return session.getAttribute(TYPED) instanceof Forms forms ? forms : new Forms(Map.of());
    }
}
