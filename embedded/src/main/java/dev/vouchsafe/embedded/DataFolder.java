package dev.vouchsafe.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder held by one process at a time and marked with what wrote it, so that data is taken up again or refused,
 * never mixed.
 */
final class DataFolder implements AutoCloseable {

    private static final String MARKER = "format";
    private static final String DRAFT = "format.draft";
    private static final String LOCK = "lock";
    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final boolean temporary;
    private final FileChannel lockFile;

    private DataFolder(Path path, boolean temporary, FileChannel lockFile) {
        this.path = path;
        this.temporary = temporary;
        this.lockFile = lockFile;
    }

    /** A fresh folder that vanishes on close. */
    static DataFolder temporary(String kind, int version) {
        try {
            return open(Files.createTempDirectory("embedded-" + kind + "-"), kind, version, true);
        } catch (IOException e) {
            throw new UnusableDataFolder(
                    Path.of(System.getProperty("java.io.tmpdir")), "no folder can be made in it", e);
        }
    }

    /**
     * Takes the folder, making it if absent. Throws {@link UnusableDataFolder} if it isn't of this kind, or is of a
     * later version, or is held.
     */
    static DataFolder open(Path path, String kind, int version) {
        return open(path, kind, version, false);
    }

    private static DataFolder open(Path path, String kind, int version, boolean temporary) {
        FileChannel lockFile = null;
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UnusableDataFolder(path, "it is not a folder");
            }
            Files.createDirectories(path);
            refuseForeign(path);
            lockFile = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                throw new UnusableDataFolder(path, "another process or another part of this one is using it");
            }
            checkMarker(path, kind, version);
            return new DataFolder(path, temporary, lockFile);
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new UnusableDataFolder(path, "it can't be read or written (" + e + ")", e);
        } catch (UnusableDataFolder e) {
            closeQuietly(lockFile);
            throw e;
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            boolean foreign = !Files.exists(path.resolve(MARKER))
                    && content.anyMatch(file ->
                            !Set.of(LOCK, DRAFT).contains(file.getFileName().toString()));
            if (foreign) {
                throw new UnusableDataFolder(
                        path, "it holds files that were not written here (there is no file '" + MARKER + "')");
            }
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void checkMarker(Path path, String kind, int version) throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            // Written aside and moved: a half-written marker would make the folder unusable for ever.
            Path draft = Files.writeString(path.resolve(DRAFT), kind + " " + version + "\n");
            Files.move(draft, marker, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        List<String> words = List.of(new String(Files.readAllBytes(marker), StandardCharsets.ISO_8859_1)
                .strip()
                .split(" "));
        if (words.size() != 2 || !words.get(1).matches("[0-9]{1,6}")) {
            throw new UnusableDataFolder(path, "its file '" + MARKER + "' is damaged or foreign");
        }
        if (!words.get(0).equals(kind)) {
            throw new UnusableDataFolder(path, "it holds data of another kind, not '" + kind + "'");
        }
        if (Integer.parseInt(words.get(1)) > version) {
            throw new UnusableDataFolder(
                    path, "a later version wrote it (format " + words.get(1) + ", known up to " + version + ")");
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        closeQuietly(lockFile);
        if (temporary) {
            delete(path);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What a temporary folder leaves behind is the operating system's to clean.
            log.debug("Temporary folder {} could not be deleted whole", folder, e);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            log.debug("Closing a lock failed", e);
        }
    }
}
