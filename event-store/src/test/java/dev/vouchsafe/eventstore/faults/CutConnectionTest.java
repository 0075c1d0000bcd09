package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection is cut before, within and after a write, so that nobody hears whether it happened. */
class CutConnectionTest {

    private static final List<Cut> CUTS = List.of(Cut.values());
    private static final int ROUNDS = Run.rounds(CUTS.size(), 1);
    private static final int APPENDS = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void aWriteWhoseAnswerIsLostIsStoredOnce(ServerKind kind) throws Exception {
        Random choices = Run.choices(getClass());
        try (Server server = kind.start(folder);
                Scene scene = new Scene("Connection cut, " + kind, server, choices)) {
            for (int round = 0; round < ROUNDS; round++) {
                Cut cut = CUTS.get(round % CUTS.size());
                scene.proxy().arm(cut, choices.nextInt(8), choices.nextDouble(), choices.nextInt(4));
                scene.go(APPENDS);
                scene.settle();
                assertThat(scene.proxy().hurt())
                        .as("inserts hurt, the last by %s", cut)
                        .isEqualTo(round + 1);
            }
            scene.finishWithNothingUnknownToThePatient();
        }
    }
}
