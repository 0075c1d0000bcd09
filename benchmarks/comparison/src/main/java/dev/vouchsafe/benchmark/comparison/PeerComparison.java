package dev.vouchsafe.benchmark.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The command. Ends with 0, with 1 when a measurement failed, 2 for a wrong command line, 3 when something stands in
 * the way.
 */
public final class PeerComparison {

    private PeerComparison() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException, InterruptedException {
        var options = new Options();
        var commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(arguments);
            if (options.help) {
                commandLine.usage(out);
                return 0;
            }
            return options.deadlines == null
                    ? compare(options, out, err)
                    : DueDeadlines.run(new ClassPaths(options.home), options.deadlines, out);
        } catch (ParameterException e) {
            err.println(e.getMessage() + " Try --help.");
            return 2;
        } catch (Obstacle e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private static int compare(Options options, PrintStream out, PrintStream progress)
            throws IOException, InterruptedException {
        var classPaths = new ClassPaths(options.home);
        List<Measurement> measurements = Measurement.all(options.vouchers()).stream()
                .filter(each -> options.only == null || options.only.stream().anyMatch(each.title()::contains))
                .toList();
        Map<Peer, Measured> peers = new LinkedHashMap<>();
        Map<Peer, String> servers = new LinkedHashMap<>();
        Map<Peer, String> descriptions = new LinkedHashMap<>();
        try (Folder folder = Folder.temporary()) {
            Servers running = Servers.start(classPaths, folder);
            var conditions = new RunConditions(options, folder);
            try {
                for (Peer peer : options.peers()) {
                    Optional<String> uri = running.uri(peer);
                    if (uri.isEmpty()) {
                        descriptions.put(
                                peer,
                                "left out, since PostgreSQL's programs were not found by pg_config or on the path");
                        continue;
                    }
                    var measured = new Measured(peer, uri.get(), classPaths, () -> running.processorTime(peer));
                    peers.put(peer, measured);
                    servers.put(peer, running.name(peer, measured.tell("server")));
                    descriptions.put(peer, measured.tell("describe"));
                }
                Results results = new Rounds(options, measurements, peers, progress).run();
                String text = conditions.text(descriptions) + "\n" + Page.table(measurements, servers, results);
                out.println(text);
                if (options.write) {
                    Page.write(options.home.resolve("docs/benchmarks.md"), text);
                }
                return results.failures().isEmpty() ? 0 : 1;
            } finally {
                for (Measured peer : peers.values()) {
                    peer.close();
                }
            }
        }
    }
}
