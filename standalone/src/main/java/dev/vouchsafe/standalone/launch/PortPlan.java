package dev.vouchsafe.standalone.launch;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which part listens where, on the loopback interface. */
record PortPlan(Map<String, Integer> ports) {

    static final String GATEWAY = "gateway";
    static final String ISSUER = "issuer";
    static final String KAFKA = "kafka";
    static final String DOCUMENTS = "documents";
    static final String PORTAL = "portal";

    /** The gateway first: the others' ports follow its port in this order. */
    static final List<String> PARTS = Stream.of(
                    Stream.of(GATEWAY), services(), Stream.of(ISSUER, KAFKA, DOCUMENTS, PORTAL))
            .flatMap(parts -> parts)
            .toList();

    /** Behind the parts, if they are wanted. */
    private static final List<String> METERS = Stream.of(Stream.of(GATEWAY), services(), Stream.of(PORTAL))
            .flatMap(parts -> parts)
            .map(PortPlan::managementOf)
            .toList();

    private static Stream<String> services() {
        return Stream.of(ServiceName.values()).map(ServiceName::shortName);
    }

    /** The port of a part on which it is asked how it is. */
    private static String managementOf(String part) {
        return part + "-management";
    }

    /** @throws RunStopped if one of them is taken or there is no such port */
    static PortPlan from(PortChoice choice) {
        int first = choice.first();
        List<String> parts = Stream.concat(PARTS.stream(), choice.meters() ? METERS.stream() : Stream.empty())
                .toList();
        if (first < 0 || first + parts.size() > 65536) {
            throw new RunStopped("There are no ports from " + first + " on; choose one between 1 and "
                    + (65536 - parts.size()) + ".");
        }
        Map<String, Integer> ports = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held until all are found, so that no two parts get the same.
            for (String part : parts) {
                held.add(held(first == 0 ? 0 : first + parts.indexOf(part), part));
                ports.put(part, held.getLast().getLocalPort());
            }
        } finally {
            held.forEach(PortPlan::release);
        }
        return new PortPlan(ports);
    }

    private static ServerSocket held(int port, String part) {
        try {
            return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new RunStopped(
                    "Port " + port + ", wanted by the part '" + part + "', is in use; choose others with --port.", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new RunStopped("Port " + socket.getLocalPort() + " can't be released: " + e + ".", e);
        }
    }

    /** Where a part is asked how it is, by the settings' names; nothing if that is on the port of its calls. */
    Map<String, Object> management(String part) {
        Integer port = ports.get(managementOf(part));
        return port == null
                ? Map.of()
                : Map.of("management.server.port", port, "management.server.address", "127.0.0.1");
    }

    int of(String part) {
        return requireNonNull(ports.get(part), part);
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    String urlOf(String part) {
        return "http://127.0.0.1:" + of(part);
    }
}
