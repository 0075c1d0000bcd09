package dev.vouchsafe.benchmark.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "benchmarks/run",
        sortOptions = false,
        description = {
            "Measures the event store against its peers and prints the results page's part as Markdown.",
            "Peers on MongoDB use the server that VOUCHSAFE_MONGODB_URI names, else the embedded document server, which is not MongoDB.",
            "PostgreSQL is started when its programs are installed, with data in a temporary folder."
        })
final class Options {

    @Option(names = "--quick", description = "A smoke run of a minute or two; its figures mean nothing.")
    boolean quick;

    @Option(names = "--write", description = "Also write the results into docs/benchmarks.md.")
    boolean write;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often everything is measured (${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "How long a workload is measured each time (${DEFAULT-VALUE}).")
    double seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides the order of the peers and the payloads (${DEFAULT-VALUE}).")
    int seed;

    @Option(names = "--only", split = ",", description = "Only workloads whose title holds one of these texts.")
    @Nullable
    List<String> only;

    @Option(
            names = "--peers",
            split = ",",
            description = "Only peers whose name holds one of these texts, such as raw,ours.")
    @Nullable
    List<String> peers;

    @Option(
            names = "--deadlines",
            description =
                    "Only so many deadlines in the same second, by db-scheduler; benchmarks/deadlines runs it, then ours.")
    @Nullable
    Integer deadlines;

    @Option(
            names = "--note",
            defaultValue = "",
            description = "A sentence about the machine for the page; blanks as underscores.")
    String note;

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "The folder of the project.")
    Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    boolean help;

    List<Peer> peers() {
        return Stream.of(Peer.RAW, Peer.AXON4, Peer.JPA, Peer.OURS)
                .filter(peer -> peers == null || peers.stream().anyMatch(peer.name()::contains))
                .toList();
    }

    int rounds() {
        return quick ? 1 : rounds;
    }

    double seconds() {
        return quick ? 0.5 : seconds;
    }

    double warmUp() {
        return quick ? 0.2 : 1;
    }

    int vouchers() {
        return quick ? 200 : 1000;
    }
}
