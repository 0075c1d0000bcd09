package dev.vouchsafe.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Prose is read by people, some of whom read English slowly: no line of it is long. */
class ProseTest {

    private static final int LONGEST = 140;

    /** Whether a line of a file is prose; told of each line in order. */
    private interface Prose {
        boolean is(String line);
    }

    @Test
    void noLineOfADocumentIsLong() {
        assertThat(longLines(".md", () -> new Prose() {
                    private boolean code;

                    @Override
                    public boolean is(String line) {
                        if (line.strip().startsWith("```")) {
                            code = !code;
                        }
                        // A row of a table can't be broken.
                        return !code && !line.startsWith("|");
                    }
                }))
                .isEmpty();
    }

    @Test
    void noLineOfAJavaCommentIsLong() {
        assertThat(longLines(".java", () -> line -> line.strip().matches("(\\*|//|/\\*).*")))
                .isEmpty();
    }

    @Test
    void noLineOfACommentInSettingsIsLong() {
        assertThat(longLines(".yml", () -> line -> line.strip().startsWith("#")))
                .isEmpty();
    }

    private static List<String> longLines(String ending, Supplier<Prose> prose) {
        var found = new ArrayList<String>();
        for (Path file : Sources.endingIn(ending)) {
            var read = prose.get();
            var number = new int[1];
            Sources.lines(file).forEach(line -> {
                number[0]++;
                // An address can't be broken either.
                if (read.is(line) && line.length() > LONGEST && line.strip().contains(" ")) {
                    found.add(Sources.ROOT.relativize(file) + ":" + number[0]);
                }
            });
        }
        return found;
    }
}
