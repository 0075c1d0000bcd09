package dev.vouchsafe.notification.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of a mail beside its sender, recipient and subject. */
final class MailHeaders {

    private MailHeaders() {}

    /** The same whenever it is sent: mail programs show what has the same Message-ID once. */
    static Map<String, String> of(String mailId, MailContent content, String from) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", "<" + mailId + "@" + domain(from) + ">");
        // Nobody's absence is to be told to a service.
        headers.put("Auto-Submitted", "auto-generated");
        if (content.end() != null) {
            headers.put("List-Unsubscribe", "<" + content.end() + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    /** The address of a sender, with or without a name before it. */
    static String address(String from) {
        int start = from.indexOf('<');
        return start < 0 ? from : from.substring(start + 1, from.indexOf('>', start));
    }

    private static String domain(String from) {
        var address = address(from);
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
