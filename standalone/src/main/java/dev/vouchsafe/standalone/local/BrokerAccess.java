package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what at Kafka, by {@code docker/kafka/access.csv}: what {@code docker/kafka/init} does with Kafka's own
 * commands.
 */
record BrokerAccess(List<Row> rows) {

    private static final int ITERATIONS = 4096;
    private static final int PATIENCE_SECONDS = 60;

    /** A principal may do these with these. */
    record Row(String principal, ResourceType resource, List<String> names, List<AclOperation> operations) {}

    static BrokerAccess read(Path file) {
        try {
            return new BrokerAccess(Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(
                            cells[0],
                            ResourceType.fromString(cells[1]),
                            List.of(cells[2].split(" ")),
                            List.of(cells[3].split(" ")).stream()
                                    .map(AclOperation::fromString)
                                    .toList()))
                    .toList());
        } catch (IOException e) {
            throw new RunStopped("The file " + file + " can't be read: " + e + ".", e);
        }
    }

    /** All principals, each once. */
    List<String> principals() {
        return rows.stream().map(Row::principal).distinct().toList();
    }

    /** The variable of a principal's password, such as {@code KAFKA_VOUCHER_PASSWORD}. */
    static String variable(String principal) {
        return "KAFKA_" + principal.replace("-service", "").toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    /**
     * Makes the principals and what they may do.
     *
     * @param connection of one who may do that
     * @param variables where the passwords are
     */
    void set(Map<String, Object> connection, Map<String, String> variables) {
        List<UserScramCredentialAlteration> credentials = new ArrayList<>();
        for (String principal : principals()) {
            credentials.add(new UserScramCredentialUpsertion(
                    principal,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    variables.getOrDefault(variable(principal), "")));
        }
        try (Admin admin = Admin.create(connection)) {
            admin.alterUserScramCredentials(credentials).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            admin.createAcls(bindings()).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RunStopped("Kafka can't be told who may do what: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The start was interrupted.", e);
        }
    }

    private List<AclBinding> bindings() {
        List<AclBinding> bindings = new ArrayList<>();
        for (Row row : rows) {
            for (String name : row.names()) {
                for (AclOperation operation : row.operations()) {
                    bindings.add(new AclBinding(
                            new ResourcePattern(row.resource(), name, PatternType.LITERAL),
                            new AccessControlEntry(
                                    "User:" + row.principal(), "*", operation, AclPermissionType.ALLOW)));
                }
            }
        }
        return bindings;
    }
}
