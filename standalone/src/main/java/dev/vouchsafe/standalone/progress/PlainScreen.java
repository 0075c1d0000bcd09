package dev.vouchsafe.standalone.progress;

import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A file or a pipe: one line for each month of the program in which something happened. */
final class PlainScreen implements Screen {

    private final PrintStream out;
    private @Nullable YearMonth shown;

    PlainScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean due(Instant at) {
        YearMonth month = YearMonth.from(at.atZone(ZoneOffset.UTC));
        boolean due = !month.equals(shown);
        shown = month;
        return due;
    }

    @Override
    public void show(Snapshot snapshot) {
        out.println(snapshot.day() + "  line " + snapshot.done() + " of " + snapshot.total()
                + "; vouchers: " + Counts.text(snapshot.vouchers(), Counts.STATES.size())
                + "; refused: " + Counts.sum(snapshot.assignments()) + " assignments"
                + (snapshot.assignments().isEmpty() ? "" : " (" + Counts.text(snapshot.assignments(), 2) + ")")
                + ", " + Counts.sum(snapshot.calls()) + " calls"
                + (snapshot.calls().isEmpty() ? "" : " (" + Counts.text(snapshot.calls(), 2) + ")"));
        out.flush();
    }
}
