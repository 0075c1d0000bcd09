package dev.vouchsafe.standalone;

import dev.vouchsafe.standalone.launch.LogFile;
import dev.vouchsafe.verifier.Verify;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The main job: the command line, and what it ends with. */
public final class Vouchsafe {

    /** All went well, and a comparison found no difference. */
    public static final int WELL = 0;
    /** The result is not what was expected. */
    public static final int DIFFERENT = 1;
    /** The command line can't be understood. */
    public static final int MISUSED = 2;
    /** Something outside stands in the way; the sentence says what. */
    public static final int OBSTACLE = 3;
    /** A fault of this program. */
    public static final int FAULT = 70;

    private static final String VERIFY = "verify";

    private Vouchsafe() {}

    public static void main(String[] arguments) {
        int code = run(arguments, System.out, System.err);
        System.exit(code);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length > 0 && arguments[0].equals(VERIFY)) {
            return Verify.run(List.of(arguments).subList(1, arguments.length), out);
        }
        var options = new RunOptions();
        var token = new TokenOptions();
        var commandLine = new CommandLine(options).addSubcommand(token);
        try {
            ParseResult parsed = commandLine.parseArgs(arguments);
            for (CommandLine asked : parsed.asCommandLineList()) {
                if (asked.isUsageHelpRequested()) {
                    asked.usage(out);
                    return WELL;
                }
            }
            return parsed.hasSubcommand() ? new Token(token, folders(), out).print() : new Run(options, out).run();
        } catch (ParameterException e) {
            err.println(oneSentence(String.valueOf(e.getMessage())) + " Try --help.");
            return MISUSED;
        } catch (RuntimeException e) {
            return Shutdown.requested() ? WELL : failed(e, err);
        }
    }

    /** Where each scenario's data folder is, unless another is named. */
    static Path folders() {
        return Path.of(System.getProperty("vouchsafe.data", "data"));
    }

    private static int failed(RuntimeException failure, PrintStream err) {
        if (failure instanceof RunStopped) {
            err.println(failure.getMessage());
            return OBSTACLE;
        }
        err.println("Something went wrong that should not have: " + oneSentence(String.valueOf(failure.getMessage()))
                + LogFile.write(failure)
                        .map(log -> " The whole story is in " + log + ".")
                        .orElse(""));
        return FAULT;
    }

    private static String oneSentence(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
