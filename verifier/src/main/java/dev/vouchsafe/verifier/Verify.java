package dev.vouchsafe.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line: {@code verify FILE --key PUBLIC-KEY [--key …]}. Its exit codes are those of {@link Verdict}. */
public final class Verify {

    private static final String USAGE = "Usage: verify FILE --key PUBLIC-KEY [--key PUBLIC-KEY …]";
    private static final String KEY = "--key";

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** @return the exit code */
    public static int run(List<String> arguments, PrintStream out) {
        var verdict = verdict(arguments);
        out.println(verdict.sentence());
        return verdict.code();
    }

    private static Verdict verdict(List<String> arguments) {
        Path file = null;
        var keys = new ArrayList<NoteKey>();
        try {
            for (var words = arguments.iterator(); words.hasNext(); ) {
                var word = words.next();
                if (word.startsWith(KEY + "=")) {
                    keys.add(NoteKey.read(word.substring(KEY.length() + 1)));
                } else if (word.equals(KEY) && words.hasNext()) {
                    keys.add(NoteKey.read(words.next()));
                } else if (word.startsWith("--") || file != null) {
                    return unknown(USAGE);
                } else {
                    file = Path.of(word);
                }
            }
            return verdict(file, keys);
        } catch (Fault fault) {
            return unknown("A key can't be read: " + fault.getMessage() + ".");
        } catch (InvalidPathException noPath) {
            return unknown(USAGE);
        }
    }

    private static Verdict verdict(@Nullable Path file, List<NoteKey> keys) {
        if (file == null) {
            return unknown(USAGE);
        }
        try {
            return EvidenceFile.verify(Files.readAllBytes(file), keys);
        } catch (IOException e) {
            return unknown("The file can't be read: " + e + ".");
        }
    }

    private static Verdict unknown(String sentence) {
        return new Verdict(Verdict.UNKNOWN, sentence);
    }
}
