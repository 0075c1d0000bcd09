package dev.vouchsafe.standalone.progress;

import dev.vouchsafe.standalone.play.FinalState;
import dev.vouchsafe.standalone.play.PlayListener;
import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.result.ResultLine.Refused;
import dev.vouchsafe.standalone.result.ResultLine.Voucher;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a person how a play goes on: the day in the program, vouchers by state, what was refused and why. */
public final class Progress implements PlayListener {

    private final FinalState state;
    private final Screen screen;
    private final int total;
    private final List<String> refusedCodes = new ArrayList<>();
    private String lastRefusal = "";
    private Instant at = Instant.EPOCH;
    private int done;

    Progress(FinalState state, Screen screen, int total, int done, List<Answer> answers) {
        this.state = state;
        this.screen = screen;
        this.total = total;
        this.done = done;
        answers.stream().filter(Answer::refused).forEach(answer -> refusedCodes.addAll(answer.codes()));
    }

    /**
     * @param columns the terminal's width; 0 if there is no terminal
     * @param done how many lines were done before, with their answers
     */
    public static Progress on(
            PrintStream out, int columns, FinalState state, int total, int done, List<Answer> answers) {
        return new Progress(
                state, columns > 0 ? new LiveScreen(out, columns) : new PlainScreen(out), total, done, answers);
    }

    @Override
    public void played(ScenarioLine line, @Nullable Answer answer) {
        done++;
        at = line.at();
        if (line instanceof ScenarioLine.Call call && answer != null && answer.refused()) {
            refusedCodes.addAll(answer.codes());
            lastRefusal = call.method() + " " + call.path() + ": " + String.join(", ", answer.codes());
        }
        if (screen.due(at)) {
            show();
        }
    }

    /** Shows where the play ended. */
    public void ended() {
        if (!at.equals(Instant.EPOCH)) {
            show();
        }
    }

    private void show() {
        List<String> refusedAssignments = state.refused().stream()
                .map(Refused::codes)
                .flatMap(List::stream)
                .toList();
        screen.show(new Snapshot(
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                done,
                total,
                Counts.ofStates(state.vouchers().stream().map(Voucher::status).toList()),
                Counts.of(refusedCodes),
                Counts.of(refusedAssignments),
                lastRefusal));
    }
}
