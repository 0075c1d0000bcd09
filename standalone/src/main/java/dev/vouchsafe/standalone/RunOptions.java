package dev.vouchsafe.standalone;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a person may say on the command line. */
@Command(
        name = "vouchsafe",
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Vouchsafe.WELL + ":all went well",
            Vouchsafe.DIFFERENT + ":the result is not what was expected",
            Vouchsafe.MISUSED + ":the command line can't be understood",
            Vouchsafe.OBSTACLE + ":something stands in the way; a sentence says what",
            Vouchsafe.FAULT + ":a fault of this program"
        },
        footer = "%n`vouchsafe verify FILE --key PUBLIC-KEY` verifies an evidence file, and needs nothing else: "
                + "0 whole, 1 not, 2 unreadable or signed by an unknown hand.",
        description =
                "Plays a scenario through the whole system, in simulated time, and shows where every voucher ends up.%n")
final class RunOptions {

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "play this scenario; without it, the shipped sample")
    Path scenario;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "write every answer and every final state to this file")
    Path result;

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description =
                    "compare with the result in this file, print the differences and end; the exit code is 1 if there are any")
    Path expect;

    @Option(
            names = "--programs",
            paramLabel = "ID",
            split = ",",
            description =
                    "the programs to run, with commas between; the first is meant where none is named (default: planning-services)")
    List<String> programs;

    @Option(
            names = "--programs-folder",
            paramLabel = "FOLDER",
            description = "where the definitions are of programs that don't come with the application")
    Path programsFolder;

    @Option(names = "--exit", description = "end after the last line; without it, the system stays up to be tried")
    boolean exit;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "keep everything here; a run that was ended plays on after its last line (default: a folder for each scenario under data/)")
    Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description =
                    "the gateway's port, the other parts' follow it; 0 takes free ones (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--meters",
            description =
                    "each process is asked how it is on a port of its own behind the others': /actuator/prometheus and /actuator/health")
    boolean meters;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description =
                    "run on this document server in place of the embedded one; the services' databases are empty there at the first start")
    String mongodb;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "run on this Kafka in place of the embedded one, several with commas between; SPRING_KAFKA_* of the environment says how to sign in there")
    String kafka;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and end")
    boolean help;
}
