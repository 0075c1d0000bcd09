package dev.vouchsafe.embedded.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of journals in a folder: numbered, the highest one counts; a draft becomes a journal by being renamed. */
final class JournalFiles {

    private static final Pattern NAME = Pattern.compile("documents-([0-9]{6,12})\\.journal(\\.draft)?");

    private JournalFiles() {}

    /** Where the first journal is prepared. */
    static Path firstDraft(Path folder) {
        return folder.resolve(draft(1));
    }

    /** The journal that counts, or null if there is none. */
    static @Nullable Path newest(Path folder) throws IOException {
        return all(folder).stream()
                .filter(file -> file.toString().endsWith(".journal"))
                .max(Comparator.comparingLong(JournalFiles::number))
                .orElse(null);
    }

    /** Where the successor of a journal is prepared. */
    static Path draftAfter(Path journal) {
        return journal.resolveSibling(draft(number(journal) + 1));
    }

    /** Begins a draft, in place of one that was never finished. */
    static FileChannel create(Path draft) throws IOException {
        return FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Makes a finished draft the journal that counts. */
    static Path publish(Path draft) throws IOException {
        String name = draft.getFileName().toString();
        Path journal = draft.resolveSibling(name.substring(0, name.length() - ".draft".length()));
        Files.move(draft, journal, StandardCopyOption.ATOMIC_MOVE);
        return journal;
    }

    static void deleteOthers(Path folder, Path kept) throws IOException {
        for (Path file : all(folder)) {
            if (!file.equals(kept)) {
                Files.delete(file);
            }
        }
    }

    static void syncFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static String draft(long number) {
        return "documents-%06d.journal.draft".formatted(number);
    }

    private static long number(Path journal) {
        var name = NAME.matcher(journal.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(journal + " is not a journal's name");
        }
        return Long.parseLong(name.group(1));
    }
}
