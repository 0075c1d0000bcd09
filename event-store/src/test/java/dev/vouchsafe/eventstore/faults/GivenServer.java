package dev.vouchsafe.eventstore.faults;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A MongoDB that was given by its URI. Clients are led to its first host alone, since a proxy stands before that one.
 */
record GivenServer(String user, String path, String options, InetSocketAddress address) implements Server {

    private static final Pattern URI = Pattern.compile("mongodb://([^@/]*@)?[^/?]+(/[^?]*)?(?:\\?(.*))?");

    /** Skips the test where a proxy cannot read along. */
    static GivenServer at(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        Matcher parts = URI.matcher(uri);
        Assumptions.assumeTrue(
                parts.matches()
                        && !Boolean.TRUE.equals(connection.getSslEnabled())
                        && connection.getCompressorList().isEmpty(),
                "Skipped: no proxy can find the messages of a MongoDB that is reached by SRV, by TLS or with compression");
        ServerAddress first = new ServerAddress(connection.getHosts().getFirst());
        String kept = parts.group(3) == null
                ? ""
                : Stream.of(parts.group(3).split("&"))
                        .filter(option -> !option.startsWith("replicaSet=") && !option.startsWith("directConnection="))
                        .map(option -> option + "&")
                        .collect(Collectors.joining());
        return new GivenServer(
                parts.group(1) == null ? "" : parts.group(1),
                parts.group(2) == null ? "/" : parts.group(2),
                kept,
                new InetSocketAddress(first.getHost(), first.getPort()));
    }

    @Override
    public String uri(InetSocketAddress at) {
        return "mongodb://" + user + at.getHostString() + ':' + at.getPort() + path + '?' + options
                + "directConnection=true";
    }

    @Override
    public void close() {
        // it was there before
    }
}
