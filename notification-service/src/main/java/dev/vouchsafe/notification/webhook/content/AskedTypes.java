package dev.vouchsafe.notification.webhook.content;

import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.domain.WebhookText;
import dev.vouchsafe.platform.http.Malformed;
import java.util.List;
import java.util.regex.Pattern;

/** Which types of events a webhook asks for, as its owner writes them. */
public final class AskedTypes {

    private static final Pattern FORM = Pattern.compile("\\*|[a-z][a-z0-9.-]*\\.\\*|[a-z][a-z0-9.-]*");

    private AskedTypes() {}

    /**
     * A misspelt type would never be told.
     *
     * @throws Malformed naming {@code types} if one of them matches no type of event
     */
    public static void demandKnown(List<String> asked) {
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            if (!FORM.matcher(one).matches()
                    || ToldEvents.all().stream().noneMatch(told -> Webhook.matches(one, told.type()))) {
                throw new Malformed("types[" + i + "]", WebhookText.NO_TYPE);
            }
        }
    }
}
