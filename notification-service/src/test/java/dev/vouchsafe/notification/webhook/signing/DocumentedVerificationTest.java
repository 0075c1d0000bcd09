package dev.vouchsafe.notification.webhook.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.platform.personal.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/webhooks.md} shows is run as it stands there, where there is something to run it. */
class DocumentedVerificationTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "webhooks.md");
    private static final String BODY = "{\"specversion\":\"1.0\",\"subject\":\"Köln\"}";

    private final WebhookSecrets secrets = new WebhookSecrets(MasterKey.of(MasterKey.random()));
    private final WebhookId webhook = WebhookId.of("wh-1");

    @TempDir
    Path folder;

    @Test
    void inJava() throws Exception {
        verifies(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                "Verified.java",
                """
                import static java.nio.charset.StandardCharsets.UTF_8;
                import java.security.*;
                import java.time.Instant;
                import java.util.*;
                import java.util.stream.Stream;
                import javax.crypto.Mac;
                import javax.crypto.spec.SecretKeySpec;
                class Verified {
                %s
                    public static void main(String[] args) throws Exception {
                        var headers = Map.of(
                                "webhook-id", args[1], "webhook-timestamp", args[2], "webhook-signature", args[3]);
                        System.out.println(verified(args[0], headers, Base64.getDecoder().decode(args[4])));
                    }
                }
                """.formatted(block("java")));
    }

    @Test
    void inPython() throws Exception {
        verifies(List.of("python3"), "verified.py", block("python") + """
                        import sys
                        names = ["webhook-id", "webhook-timestamp", "webhook-signature"]
                        print(verified(sys.argv[1], dict(zip(names, sys.argv[2:5])), base64.b64decode(sys.argv[5])))
                        """);
    }

    @Test
    void inJavaScript() throws Exception {
        verifies(List.of("node"), "verified.js", block("javascript") + """
                        const [secret, id, timestamp, signatures, body] = process.argv.slice(2);
                        const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures };
                        console.log(verified(secret, headers, Buffer.from(body, "base64")));
                        """);
    }

    private static String block(String language) throws IOException {
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private void verifies(List<String> command, String file, String source) throws Exception {
        assumeTrue(isThere(command.getFirst()), "there is no " + command.getFirst() + " to run it");
        var program = folder.resolve(file);
        Files.writeString(program, source);
        var now = InstantSource.system().instant();
        var secret = secrets.of(webhook, 2);
        var both = List.of(secret, secrets.of(webhook, 1));
        var signature = Signature.of("e-1", now, BODY, both);
        var timestamp = Long.toString(now.getEpochSecond());

        assertThat(run(command, program, secret, "e-1", timestamp, signature, BODY))
                .isEqualToIgnoringCase("true");
        assertThat(run(command, program, both.getLast(), "e-1", timestamp, signature, BODY))
                .isEqualToIgnoringCase("true");
        assertThat(run(command, program, secret, "e-2", timestamp, signature, BODY))
                .isEqualToIgnoringCase("false");
        assertThat(run(command, program, secret, "e-1", timestamp, signature, BODY + " "))
                .isEqualToIgnoringCase("false");
        var late = now.minusSeconds(301);
        assertThat(run(
                        command,
                        program,
                        secret,
                        "e-1",
                        Long.toString(late.getEpochSecond()),
                        Signature.of("e-1", late, BODY, both),
                        BODY))
                .isEqualToIgnoringCase("false");
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder(tool, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static String run(List<String> command, Path program, String... arguments) throws Exception {
        var all = new ArrayList<>(command);
        all.add(program.toString());
        all.addAll(List.of(arguments).subList(0, arguments.length - 1));
        all.add(Base64.getEncoder().encodeToString(arguments[arguments.length - 1].getBytes(UTF_8)));
        var process = new ProcessBuilder(all).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            return output.lines().collect(Collectors.joining("\n")).strip();
        }
    }
}
