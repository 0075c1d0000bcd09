package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where on the loopback interface each container's port is found. */
final class LocalPorts {

    static final String GATEWAY = "gateway:8080";
    static final String KEYCLOAK = "keycloak:8080";
    static final String KEYCLOAK_MANAGEMENT = "keycloak:9000";
    static final String DOCUMENTS = "mongodb:27017";
    private static final int LARGEST = 65_535;

    private static final String OWN = "://:";

    /** By the container's name and its port there. */
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    private final Pattern address;

    /** @param first the gateway's; the others follow it */
    LocalPorts(int first, Iterable<String> modules) {
        ports.put(GATEWAY, first);
        ports.put("portal:8080", first + 8);
        int service = 0;
        for (String module : modules) {
            if (module.contains("-service")) {
                boolean second = module.endsWith("-2");
                ports.put(module + ":8080", first + (second ? 10 : 0) + 1 + service / 2);
                service++;
            }
        }
        int management = 20;
        for (String module : modules) {
            ports.put(module + ":9090", first + management++);
        }
        ports.put(DOCUMENTS, first + 40);
        for (int node = 1; node <= 3; node++) {
            ports.put("kafka-" + node + ":9092", first + 50 + node);
            ports.put("kafka-" + node + ":9091", first + 60 + node);
            ports.put("kafka-" + node + ":9093", first + 70 + node);
            ports.put("kafka-" + node + ":9094", first + 80 + node);
        }
        ports.put(KEYCLOAK, first + 100);
        ports.put(KEYCLOAK_MANAGEMENT, first + 101);
        if (first < 1 || first + 101 > LARGEST) {
            throw new RunStopped("There are no ports from " + first + " on.");
        }
        address = Pattern.compile("(?<![\\w.-])([a-z][a-z0-9-]*):(\\d{4,5})(?!\\d)");
    }

    /** @param place such as {@code keycloak:8080} */
    int of(String place) {
        Integer port = ports.get(place);
        if (port == null) {
            throw new IllegalArgumentException(place);
        }
        return port;
    }

    String url(String place) {
        return "http://127.0.0.1:" + of(place);
    }

    /** A value of a container's environment with the addresses that it has here. */
    String outside(String container, String value) {
        String own = value.replace(OWN, "://" + container + ":");
        Matcher found = address.matcher(own);
        return found.replaceAll(match -> {
            Integer port = ports.get(match.group(1) + ":" + match.group(2));
            return Matcher.quoteReplacement(port == null ? match.group() : "127.0.0.1:" + port);
        });
    }

    /** @throws RunStopped that names the first port that somebody else has */
    void checkFree() {
        ports.forEach((place, port) -> {
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                socket.getLocalPort();
            } catch (IOException e) {
                throw new RunStopped(
                        "Port " + port + ", wanted for " + place.replaceAll(":.*", "")
                                + ", is in use; choose others with --port, or end what is there.",
                        e);
            }
        });
    }
}
