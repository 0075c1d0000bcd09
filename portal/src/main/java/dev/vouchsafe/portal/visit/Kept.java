package dev.vouchsafe.portal.visit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** What happened before this page; it is said once. */
    public static @Nullable String said(WebSession session) {
        return session.getAttributes().remove(SAID) instanceof String sentence ? sentence : null;
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

    /** What was typed on this page before; it is given once. */
    public static Typed typed(WebSession session, String address) {
        var forms = forms(session);
        var typed = forms.byAddress().get(address);
        if (typed == null) {
            return Typed.NOTHING;
        }
        var rest = new HashMap<>(forms.byAddress());
        rest.remove(address);
        session.getAttributes().put(TYPED, new Forms(Map.copyOf(rest)));
        return typed;
    }

    private static Forms forms(WebSession session) {
        return session.getAttribute(TYPED) instanceof Forms forms ? forms : new Forms(Map.of());
    }
}
