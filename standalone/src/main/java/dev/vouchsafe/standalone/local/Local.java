package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@code deploy/local}. Each says what stands in its way in one sentence. */
@Command(name = "local", subcommands = CommandLine.HelpCommand.class)
public final class Local {

    private static final int OBSTACLE = 3;

    @Option(names = "--project", description = "the folder of docker-compose.yml")
    Path project = Path.of(".");

    @Option(names = "--data", description = "the folder of the topology (default: data/local)")
    Path data = Path.of("data/local");

    @Option(names = "--port", description = "the gateway's port, the other parts' follow it (default: 8080)")
    int port = 8080;

    @Option(names = "--mongodb", description = "a document server in place of the embedded one")
    String mongodb;

    private final PrintStream out = System.out;

    public static void main(String[] arguments) {
        var commands = new CommandLine(new Local());
        commands.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof RunStopped) {
                line.getErr().println(failure.getMessage());
                return OBSTACLE;
            }
            throw failure;
        });
        System.exit(commands.execute(arguments));
    }

    LocalSystem system() {
        Path place = data.toAbsolutePath().normalize();
        if (!Files.exists(place.resolve(".env"))) {
            throw new RunStopped("Nothing was started in " + place + " yet.");
        }
        return new LocalSystem(project.toAbsolutePath().normalize(), place, port, mongodb);
    }

    @Command(description = "start everything, and wait until it is ready")
    int up() {
        new LocalStart(system(), out).run();
        return 0;
    }

    @Command(description = "end everything; data stays")
    int down() {
        new LocalStart(system(), out).down();
        return 0;
    }

    @Command(description = "say of each process whether it lives and is ready")
    int status() {
        LocalSystem system = system();
        var readiness = new Readiness(system);
        boolean all = true;
        for (String name : system.processes()) {
            var handle = system.process(name).handle();
            boolean ready = handle.isPresent() && readiness.isReady(name);
            all &= ready;
            out.printf(
                    "%-24s %-10s %s%n",
                    name,
                    ready ? "ready" : handle.isPresent() ? "starting" : "down",
                    handle.map(process -> "process " + process.pid()).orElse(""));
        }
        return all ? 0 : 1;
    }

    @Command(description = "publish one message as VLSC or MPN does")
    int publish(
            @Parameters(paramLabel = "TOPIC") String topic,
            @Parameters(paramLabel = "KEY") String key,
            @Parameters(paramLabel = "TYPE") String type,
            @Parameters(paramLabel = "SUBJECT") String subject,
            @Parameters(paramLabel = "DATA") String content) {
        new OutsideMessage(topic, key, type, subject, content).publish(system());
        return 0;
    }

    @Command(description = "make the people of the demo in Keycloak, all with one password")
    int people(@Parameters(paramLabel = "PASSWORD") String password) {
        new KeycloakPeople(system()).make(password);
        return 0;
    }

    @Command(description = "sign a person of the demo in, and print a token for calls")
    int token(@Parameters(paramLabel = "PERSON") String person, @Parameters(paramLabel = "PASSWORD") String password) {
        out.println(new KeycloakSignIn(system()).token(person, password));
        return 0;
    }

    @Command(description = "start one process that was ended")
    int start(@Parameters(paramLabel = "NAME") String name) {
        LocalSystem system = system();
        if (system.process(name).handle().isEmpty()) {
            system.start(name);
        }
        return 0;
    }
}
