package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import org.jspecify.annotations.Nullable;

/** Who watches the play. */
@FunctionalInterface
public interface PlayListener {

    /** A line is done. {@code answer} is null for a line that is not a call. */
    void played(ScenarioLine line, ResultLine.@Nullable Answer answer);
}
