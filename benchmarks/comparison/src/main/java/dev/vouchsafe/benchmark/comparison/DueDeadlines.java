package dev.vouchsafe.benchmark.comparison;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Many deadlines in the same second, by db-scheduler on PostgreSQL; ours are measured in a running voucher-service
 * right after.
 */
final class DueDeadlines {

    private DueDeadlines() {}

    static int run(ClassPaths classPaths, int deadlines, PrintStream out) throws IOException, InterruptedException {
        try (Folder folder = Folder.temporary()) {
            Optional<Postgres> postgres =
                    Postgres.start(folder.make("postgres")).map(folder::holds);
            if (postgres.isEmpty()) {
                out.println(
                        "db-scheduler was left out, since PostgreSQL's programs were not found by pg_config or on the path.");
                return 0;
            }
            try (var process = new Child(classPaths.java(
                    "db-scheduler",
                    "1g",
                    "dev.vouchsafe.benchmark.scheduler.DueTasks",
                    postgres.get().uri(),
                    String.valueOf(deadlines)))) {
                out.println(table(deadlines, process.lastAnswer()));
            }
            return 0;
        }
    }

    private static String table(int deadlines, ProtocolLine figures) {
        return String.format(
                Locale.ROOT,
                """
                db-scheduler on PostgreSQL, %,d deadlines in the same second, 50 threads, lock and fetch, polled each second, one row per deadline:

                | | |
                |---|---|
                | expired | %s of %d |
                | early | %s |
                | twice | %s |
                | rate, from the first to the last | %.0f/s |
                | lateness, durable: p50, p99, most | %.2f, %.2f, %.2f s |
                """,
                deadlines,
                figures.text("expired"),
                deadlines,
                figures.text("early"),
                figures.text("twice"),
                number(figures, "rate"),
                number(figures, "p50"),
                number(figures, "p99"),
                number(figures, "most"));
    }

    private static double number(ProtocolLine figures, String name) {
        return Double.parseDouble(figures.text(name));
    }
}
