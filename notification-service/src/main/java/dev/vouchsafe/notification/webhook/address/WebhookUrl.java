package dev.vouchsafe.notification.webhook.address;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.notification.domain.WebhookText;
import dev.vouchsafe.platform.http.Malformed;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a webhook points to, in a form that means the same to everybody who reads it. What can be read in two ways,
 * such as a host that is a number, is refused.
 */
public record WebhookUrl(URI uri) {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int FIRST_USERS_PORT = 1_024;
    private static final int LAST_PORT = 65_535;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    /** Without a zone. Whether it is an address, {@link URI} has asked. */
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    /** The last label begins with a letter: what ends in a number is an address to some, and decimal or octal. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Reads one, and asks where it leads now. Blocks.
     *
     * @throws Malformed naming {@code url}
     */
    public static WebhookUrl checked(String text, PublicAddresses addresses) {
        var url = read(text, addresses.loopback());
        try {
            addresses.of(url.host());
        } catch (InsideAddress inside) {
            throw refused(WebhookText.INSIDE_ADDRESS);
        } catch (UnknownHostException unknown) {
            throw refused(WebhookText.UNKNOWN_HOST);
        }
        return url;
    }

    /**
     * Reads one.
     *
     * @param loopback whether {@code http} to this machine is allowed
     * @throws Malformed naming {@code url}
     */
    public static WebhookUrl read(String text, boolean loopback) {
        var uri = uri(text);
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean ownMachine = loopback && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]"));
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !(ownMachine && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw refused(WebhookText.ONLY_HTTPS);
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(WebhookText.NO_USER);
        }
        if (uri.getRawFragment() != null) {
            throw refused(WebhookText.NO_FRAGMENT);
        }
        if (!ownMachine && !isHost(host)) {
            throw refused(WebhookText.WRONG_HOST);
        }
        if (uri.getPort() != -1 && !isPort(uri.getPort())) {
            throw refused(WebhookText.WRONG_PORT);
        }
        return new WebhookUrl(uri);
    }

    private static URI uri(String text) {
        if (text.length() > LONGEST || !VISIBLE_ASCII.matcher(text).matches()) {
            throw refused(WebhookText.NOT_A_URL);
        }
        try {
            var uri = new URI(text).parseServerAuthority();
            if (!uri.isAbsolute() || uri.isOpaque()) {
                throw refused(WebhookText.NOT_A_URL);
            }
            return uri;
        } catch (URISyntaxException notOne) {
            throw refused(WebhookText.NOT_A_URL);
        }
    }

    private static boolean isHost(String host) {
        return NAME.matcher(host).matches()
                || IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches();
    }

    /** Others, such as that of mail, speak what a clever body could be taken for. */
    private static boolean isPort(int port) {
        return port == HTTPS || port >= FIRST_USERS_PORT && port <= LAST_PORT;
    }

    private static Malformed refused(Sentence reason) {
        return new Malformed("url", reason);
    }

    /** The name or the address, an IPv6 one without its brackets. */
    public String host() {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
