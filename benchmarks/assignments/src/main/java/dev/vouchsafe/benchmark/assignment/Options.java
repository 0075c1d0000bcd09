package dev.vouchsafe.benchmark.assignment;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "benchmarks/assign",
        sortOptions = false,
        description = {
            "Many assignments at once, decided by voucher-service in a process of its own, against a raw consumer in the same run;",
            "then what a reservation costs in an agreement of many vouchers and in one of few. Broker and embedded document server are processes too."
        })
final class Options {

    @Option(names = "--assignments", defaultValue = "5000", description = "How many at once (${DEFAULT-VALUE}).")
    int assignments;

    @Option(names = "--agreements", defaultValue = "5", description = "In how many agreements (${DEFAULT-VALUE}).")
    int agreements;

    @Option(
            names = "--warm-up",
            defaultValue = "5000",
            description = "How many before that, which don't count (${DEFAULT-VALUE}).")
    int warmUp;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often, one after the other in the same processes (${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--large",
            defaultValue = "2000",
            description = "Vouchers in the large agreement; the small ones have ten (${DEFAULT-VALUE}).")
    int large;

    @Option(
            names = "--reservations",
            defaultValue = "200",
            description = "How many of each (${DEFAULT-VALUE}); 0 for none.")
    int reservations;

    @Option(
            names = "--refusals",
            defaultValue = "0",
            description = "Refused calls a second beside further reservations; 0: not measured (${DEFAULT-VALUE}).")
    int refusals;

    @Option(
            names = "--trail-cost",
            description =
                    "Assignments with trail and trees of evidence against the same without, in turns, and no more.")
    boolean trailCost;

    @Option(names = "--keep-log", description = "A file for what voucher-service logs.")
    Path log;

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "The folder of the project.")
    Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    boolean help;
}
