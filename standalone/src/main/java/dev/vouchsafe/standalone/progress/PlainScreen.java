package dev.vouchsafe.standalone.progress;

import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A file or a pipe: one line for each month of the program in which something happened. */
final class PlainScreen implements Screen {

    private final PrintStream out;
    private YearMonth shown;

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
    public void show(Picture picture) {
        out.println(picture.day() + "  line " + picture.done() + " of " + picture.total()
                + "; vouchers: " + Counts.told(picture.vouchers(), Counts.STATES.size())
                + "; refused: " + Counts.sum(picture.assignments()) + " assignments"
                + (picture.assignments().isEmpty() ? "" : " (" + Counts.told(picture.assignments(), 2) + ")")
                + ", " + Counts.sum(picture.calls()) + " calls"
                + (picture.calls().isEmpty() ? "" : " (" + Counts.told(picture.calls(), 2) + ")"));
        out.flush();
    }
}
