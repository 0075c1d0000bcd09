package dev.vouchsafe.benchmark.comparison;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A PostgreSQL of this run's own: a new cluster in a temporary folder, on a free port of the loopback interface. */
record Postgres(Process process, int port, Path programs, Path data) implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String[] SETTINGS = {
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_connections=100",
        "listen_addresses=127.0.0.1",
        "unix_socket_directories="
    };

    /** Starts one in a folder that exists and is empty, if PostgreSQL is installed. */
    static Optional<Postgres> start(Path folder) throws IOException, InterruptedException {
        Optional<Path> programs = installed();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        giveAway(folder);
        Path data = folder.resolve("cluster");
        Process init = started(
                programs.get().resolve("initdb"),
                "-D",
                data.toString(),
                "-U",
                "benchmark",
                "-A",
                "trust",
                "-E",
                "UTF8");
        if (init.waitFor() != 0) {
            throw new Obstacle("PostgreSQL's initdb failed in " + data + ".");
        }
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        Stream.of(SETTINGS).forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var started = new Postgres(
                started(programs.get().resolve("postgres"), arguments.toArray(String[]::new)),
                port,
                programs.get(),
                data);
        started.waitUntilItListens();
        return Optional.of(started);
    }

    /** The folder of initdb and postgres: what pg_config names, or one on the path. */
    private static Optional<Path> installed() throws IOException, InterruptedException {
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(binaryFolder().stream(), onPath)
                .filter(each ->
                        Files.isExecutable(each.resolve("initdb")) && Files.isExecutable(each.resolve("postgres")))
                .findFirst();
    }

    private static Optional<Path> binaryFolder() throws InterruptedException {
        try {
            Process config = new ProcessBuilder("pg_config", "--bindir").start();
            String line = config.inputReader().readLine();
            return config.waitFor() == 0 && line != null ? Optional.of(Path.of(line)) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private static void giveAway(Path folder) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
    }

    private static Process started(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItListens() {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (process.isAlive() && System.nanoTime() < giveUp) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new Obstacle("PostgreSQL didn't start.");
    }

    String uri() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=benchmark";
    }

    Duration processorTime() {
        return Child.processorTime(process);
    }

    /** Doesn't wait for clients: a run that is interrupted still has some. */
    @Override
    public void close() throws IOException, InterruptedException {
        started(programs.resolve("pg_ctl"), "stop", "-m", "fast", "-D", data.toString())
                .waitFor();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
