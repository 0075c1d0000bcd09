package dev.vouchsafe.standalone;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a person may say who wants a token. */
@Command(
        name = "token",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Prints a bearer token of any demo person, for calls by hand. The system that runs takes it.%n")
final class TokenOptions {

    @Option(
            names = "--sub",
            required = true,
            paramLabel = "NAME",
            description = "who calls, such as ana@fabrikam.example")
    String sub;

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "ROLE",
            split = ",",
            description = "the roles, with commas between: partner-admin, partner-global-admin, customer-admin, "
                    + "payments-officer, operator, auditor, importer")
    List<String> roles;

    @Option(names = "--partner", paramLabel = "ID", description = "the partner that the person acts for")
    String partner;

    @Option(
            names = "--agreements",
            paramLabel = "ID",
            split = ",",
            description = "the agreements that the person acts for, with commas between")
    List<String> agreements;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "the data folder of the run that the token is for (default: the one started last under data/)")
    Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and end")
    boolean help;
}
