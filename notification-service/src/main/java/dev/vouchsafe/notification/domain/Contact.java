package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.personal.Personal;
import java.util.Arrays;
import java.util.List;

/**
 * An address that a partner registers for its notices.
 *
 * @param contactId the same as long as the address stays registered
 * @param email the address, sealed under its owner's key
 * @param language {@code en} or {@code tr}
 * @param notices which notices go there: their words, or the beginning of words with {@code *} behind
 * @param digest {@code none}, or {@code daily}
 */
public record Contact(String contactId, Personal<String> email, String language, List<String> notices, String digest) {

    public Contact {
        notices = List.copyOf(notices);
    }

    /** Whether notices of this kind go there. */
    public boolean wants(String notice) {
        return notices.stream().anyMatch(pattern -> matches(pattern, notice));
    }

    /** Whether there is a notice that the pattern means. */
    public static boolean meansAny(String pattern) {
        return Arrays.stream(NoticeKind.values()).anyMatch(kind -> matches(pattern, kind.id()));
    }

    private static boolean matches(String pattern, String notice) {
        return pattern.endsWith("*")
                ? notice.startsWith(pattern.substring(0, pattern.length() - 1))
                : notice.equals(pattern);
    }
}
