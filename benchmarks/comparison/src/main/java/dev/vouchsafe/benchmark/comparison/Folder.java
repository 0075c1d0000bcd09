package dev.vouchsafe.benchmark.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/** A temporary folder for the servers' data, gone after the run however it ends, and the servers with it. */
public final class Folder implements AutoCloseable {

    private static final int FORCED = 200;

    private final Path path;
    private final Deque<AutoCloseable> servers = new ArrayDeque<>();

    private Folder(Path path) {
        this.path = path;
    }

    public static Folder temporary() throws IOException {
        Path path = Files.createTempDirectory("vouchsafe-benchmark");
        path.toFile().setExecutable(true, false); // another user's server has to get through to its own folder
        var folder = new Folder(path);
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
        return folder;
    }

    /** A server whose data is here, to be ended before the folder goes. */
    public synchronized <T extends AutoCloseable> T holds(T server) {
        servers.push(server);
        return server;
    }

    public Path path() {
        return path;
    }

    public Path make(String name) throws IOException {
        return Files.createDirectory(path.resolve(name));
    }

    /** What one forced write of 4 KB takes here, the median of many in microseconds: no durable commit is faster. */
    public long microsOfAForcedWrite() throws IOException {
        long[] nanos = new long[FORCED];
        Path file = path.resolve("forced");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FORCED; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Files.delete(file);
        Arrays.sort(nanos);
        return nanos[FORCED / 2] / 1000;
    }

    public String kind() throws IOException {
        return Files.getFileStore(path).type();
    }

    @Override
    public synchronized void close() {
        Exception failure = null;
        while (!servers.isEmpty()) {
            try {
                servers.pop().close();
            } catch (Exception e) {
                failure = e; // the others have to end all the same
            }
        }
        if (Files.exists(path)) {
            deleteAll();
        }
        if (failure != null) {
            throw new Obstacle("A server didn't end.", failure);
        }
    }

    private void deleteAll() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
