package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.platform.evidence.WitnessAnswer.Cosigned;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Inconsistent;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Knows;
import dev.vouchsafe.platform.evidence.WitnessAnswer.Unwilling;
import dev.vouchsafe.verifier.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings checkpoints to a witness. Source: C2SP tlog-witness. Blocks for some seconds at most. */
record WitnessClient(HttpClient http, Duration patience) {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    /** Many times what an answer has. */
    private static final int MOST_BYTES = 16 * 1024;

    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n?");

    /**
     * Asks a witness for its cosignature.
     *
     * @param old the size of the last checkpoint of the log that it is taken to know; 0 for none
     * @param consistency the proof that the checkpoint goes on from it
     * @param note the checkpoint
     */
    WitnessAnswer ask(Witness witness, long old, List<byte[]> consistency, String note) {
        var body = "old " + old + "\n"
                + consistency.stream().map(hash -> Lines.base64(hash) + "\n").collect(Collectors.joining()) + "\n"
                + note;
        var request = HttpRequest.newBuilder(witness.target())
                .timeout(patience)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return answer(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException unreachable) {
            return new Unwilling("can't be reached: " + unreachable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unwilling("was not waited for");
        }
    }

    private static WitnessAnswer answer(HttpResponse<InputStream> response) throws IOException {
        String text;
        try (var body = response.body()) {
            text = new String(body.readNBytes(MOST_BYTES), UTF_8);
        }
        return switch (response.statusCode()) {
            case OK -> new Cosigned(text);
            case CONFLICT ->
                SIZE.matcher(text).matches()
                        ? new Knows(Long.parseLong(text.strip()))
                        : new Unwilling("answers " + CONFLICT);
            case UNPROCESSABLE -> new Inconsistent();
            default -> new Unwilling("answers " + response.statusCode());
        };
    }
}
