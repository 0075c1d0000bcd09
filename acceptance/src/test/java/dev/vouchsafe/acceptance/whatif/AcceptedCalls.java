package dev.vouchsafe.acceptance.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A scenario without the calls that were refused: those that a what-if leaves out too. */
final class AcceptedCalls {

    private AcceptedCalls() {}

    static Path of(Path scenario, PlayedScenario played, Path written) {
        try {
            List<String> lines = Files.readString(scenario)
                    .lines()
                    .map(line -> accepted((ObjectNode) JsonMapper.shared().readTree(line), played)
                            .toString())
                    .toList();
            return Files.write(written, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode accepted(ObjectNode line, PlayedScenario played) {
        if (!line.has("call")) {
            return line;
        }
        var reply = played.reply(line.path("id").asString());
        if (reply.status() >= 300) {
            return line.retain("at");
        }
        return line.path("call").path("path").asString().equals("/api/redemptions") ? batch(line, reply.body()) : line;
    }

    /** Of a batch those that were redeemed. */
    private static JsonNode batch(ObjectNode line, String answers) {
        var body = ((ObjectNode) line.path("call")).putObject("body");
        var vouchers = body.putArray("vouchers");
        JsonMapper.shared()
                .readTree(answers)
                .valueStream()
                .filter(each -> each.path("status").asInt() == 200)
                .forEach(each -> vouchers.add(each.path("voucherId")));
        return vouchers.isEmpty() ? line.retain("at") : line;
    }
}
