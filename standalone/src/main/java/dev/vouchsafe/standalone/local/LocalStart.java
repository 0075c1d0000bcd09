package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Starts and ends the whole topology. */
record LocalStart(LocalSystem system, PrintStream out) {

    /** On a busy machine of two cores a dozen processes take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    void run() {
        long since = System.nanoTime();
        if (system.processes().stream()
                .anyMatch(name -> system.process(name).handle().isPresent())) {
            throw new RunStopped(
                    "It is up already, or parts of it are; see deploy/local/status, or deploy/local/down.");
        }
        system.ports.checkFree();
        var readiness = new Readiness(system);
        out.println("Starting " + system.processes().size() + " processes; the logs are in " + system.place + "/logs.");
        List<String> servers = system.processes().stream()
                .filter(name -> !system.services().contains(name))
                .toList();
        servers.forEach(system::start);
        servers.stream()
                .filter(name -> !name.equals(LocalSystem.KEYCLOAK))
                .forEach(name -> readiness.await(name, PATIENCE));
        system.access().set(system.asBroker(), system.variables);
        out.println("The brokers and the document server are there.");
        system.services().forEach(system::start);
        for (String name : system.processes()) {
            readiness.await(name, PATIENCE);
        }
        out.println("Ready after " + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s.");
        out.println("  portal      " + system.variables.get("PORTAL_URL"));
        out.println("  interface   " + system.variables.get("PORTAL_URL") + "/api");
        out.println("  Keycloak    " + system.variables.get("KEYCLOAK_URL"));
        out.println("  Kafka       " + system.as("vlsc").get("bootstrap.servers")
                + " for VLSC and MPN, by name and password");
        out.println("End it with deploy/local/down.");
    }

    void down() {
        for (String name : system.processes().reversed()) {
            if (!LocalSystem.BROKERS.contains(name)) {
                system.process(name).stop(LAST_WORDS);
            }
        }
        // Each waits for the others when it ends, so they end at once.
        LocalSystem.BROKERS.parallelStream()
                .forEach(name -> system.process(name).stop(LAST_WORDS));
        out.println("Everything has ended; the data is in " + system.place + ".");
    }
}
