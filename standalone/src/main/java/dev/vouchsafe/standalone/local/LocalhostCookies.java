package dev.vouchsafe.standalone.local;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Cookies of one host of this machine. Browsers take the loopback interface for as safe as TLS and send it cookies that
 * are marked as secure; the JDK's own handler doesn't.
 */
final class LocalhostCookies extends CookieHandler {

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> asked) {
        return cookies.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        List.of(cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI address, Map<String, List<String>> answered) {
        answered.forEach((name, values) -> {
            if (name != null && name.toLowerCase(Locale.ROOT).equals("set-cookie")) {
                values.forEach(this::take);
            }
        });
    }

    private void take(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
