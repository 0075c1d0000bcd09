package dev.vouchsafe.standalone.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A terminal: a few lines that stay where they are, redrawn at a calm pace. */
final class LiveScreen implements Screen {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final int BAR = 24;
    private static final String TO_END_OF_LINE = "\u001b[K";

    private final PrintStream out;
    private final int columns;
    private long lastDrawn = System.nanoTime() - PACE.toNanos();
    private int drawn;

    LiveScreen(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public boolean due(Instant at) {
        return System.nanoTime() - lastDrawn >= PACE.toNanos();
    }

    @Override
    public void show(Snapshot snapshot) {
        lastDrawn = System.nanoTime();
        var frame = new StringBuilder();
        if (drawn > 0) {
            frame.append("\u001b[").append(drawn).append('A');
        }
        List<String> lines = lines(snapshot);
        lines.forEach(line ->
                frame.append('\r').append(fitting(line)).append(TO_END_OF_LINE).append('\n'));
        drawn = lines.size();
        out.print(frame);
        out.flush();
    }

    private static List<String> lines(Snapshot snapshot) {
        int filled = BAR * snapshot.done() / Math.max(1, snapshot.total());
        return List.of(
                "  " + snapshot.day() + "  " + "█".repeat(filled) + "░".repeat(BAR - filled) + "  line "
                        + snapshot.done() + " of " + snapshot.total(),
                "  vouchers    " + Counts.text(snapshot.vouchers(), Counts.STATES.size()),
                "  refused     assignments: " + Counts.text(snapshot.assignments(), 3),
                "              calls: " + Counts.text(snapshot.calls(), 3),
                "  latest      " + (snapshot.lastRefusal().isEmpty() ? "none yet" : snapshot.lastRefusal()));
    }

    /** A line that wraps would break the counting of lines. */
    private String fitting(String line) {
        return line.length() < columns ? line : line.substring(0, Math.max(1, columns - 2)) + "…";
    }
}
