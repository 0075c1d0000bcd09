package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of the topology. It outlives who started it; a file remembers which it is.
 *
 * @param name the container's
 * @param place the folder of the topology
 */
record LocalProcess(String name, Path place) {

    private static final Path SET_SID = Path.of("/usr/bin/setsid");

    /** @param environment all of it, but for where Java and the programs are */
    void start(List<String> command, Map<String, String> environment) {
        List<String> whole = new ArrayList<>();
        // What is typed to end the starter isn't meant for it.
        if (Files.isExecutable(SET_SID)) {
            whole.add(SET_SID.toString());
        }
        whole.addAll(command);
        try {
            Files.createDirectories(log().getParent());
            Files.createDirectories(pidFile().getParent());
            var builder = new ProcessBuilder(whole)
                    .directory(place.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            Process started = builder.start();
            long since = started.info()
                    .startInstant()
                    .map(java.time.Instant::toEpochMilli)
                    .orElse(0L);
            Files.writeString(pidFile(), started.pid() + " " + since + "\n");
        } catch (IOException e) {
            throw new RunStopped(name + " can't be started: " + e + ".", e);
        }
    }

    Path log() {
        return place.resolve("logs").resolve(name + ".log");
    }

    private Path pidFile() {
        return place.resolve("processes").resolve(name);
    }

    /** The process, if it is alive and the one that was started: its number may be another's by now. */
    Optional<ProcessHandle> handle() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            String[] known = Files.readString(pidFile()).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(known[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info()
                            .startInstant()
                            .map(start -> Math.abs(start.toEpochMilli() - Long.parseLong(known[1])) < 2_000)
                            .orElse(false));
        } catch (IOException e) {
            throw new RunStopped(pidFile() + " can't be read: " + e + ".", e);
        }
    }

    /** SIGTERM, and after a while SIGKILL. */
    void stop(Duration patience) {
        handle().ifPresent(handle -> {
            handle.destroy();
            try {
                handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                handle.destroyForcibly();
                handle.onExit().join();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new RunStopped(name + " can't be stopped: " + e + ".", e);
            }
        });
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new RunStopped(pidFile() + " can't be deleted: " + e + ".", e);
        }
    }
}
