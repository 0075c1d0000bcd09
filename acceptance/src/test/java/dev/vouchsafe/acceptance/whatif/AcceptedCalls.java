package dev.vouchsafe.acceptance.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A scenario without the calls that were refused: those that a what-if leaves out too. */
final class AcceptedCalls {

    private AcceptedCalls() {}

    static final String BATCH = "/api/redemptions";

    static Path of(Path scenario, PlayedScenario played, Path written) {
        try {
            List<String> lines = Files.readString(scenario)
                    .lines()
                    .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
                    .flatMap(line -> accepted(line, played).map(JsonNode::toString))
                    .toList();
            return Files.write(written, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the call that one voucher of a batch becomes. */
    static String ofBatch(String id, String voucher) {
        return id + "." + voucher;
    }

    private static Stream<JsonNode> accepted(ObjectNode line, PlayedScenario played) {
        if (!line.has("call")) {
            return Stream.of(line);
        }
        var reply = played.reply(line.path("id").asString());
        if (reply.status() >= 300) {
            return Stream.of(line.retain("at"));
        }
        return line.path("call").path("path").asString().equals(BATCH) ? batch(line, reply.body()) : Stream.of(line);
    }

    /** Of a batch those that were redeemed, each as a call of its own. */
    private static Stream<JsonNode> batch(ObjectNode line, String answers) {
        var redeemed = JsonMapper.shared()
                .readTree(answers)
                .valueStream()
                .filter(each -> each.path("status").asInt() == 200)
                .map(each -> each.path("voucherId").asString())
                .<JsonNode>map(voucher -> {
                    var alone =
                            line.deepCopy().put("id", ofBatch(line.path("id").asString(), voucher));
                    var call = (ObjectNode) alone.path("call");
                    call.put("path", "/api/vouchers/" + voucher + "/redemption").putObject("body");
                    return alone;
                });
        return Stream.concat(Stream.of(line.deepCopy().retain("at")), redeemed);
    }
}
