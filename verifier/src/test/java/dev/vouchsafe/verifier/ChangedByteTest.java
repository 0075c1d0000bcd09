package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One byte of a file is another: both verifiers find it, wherever it is. */
class ChangedByteTest {

    private static final int CHANGES = 1_000;

    private final Vectors vectors = new Vectors();
    private final byte[] whole = vectors.whole().getBytes(UTF_8);

    @Test
    void theVerifierInJavaFindsEachChange() {
        var keys = vectors.keys().stream().map(NoteKey::read).toList();
        assertThat(EvidenceFile.verify(whole, keys).code()).isEqualTo(Verdict.WHOLE);
        changed(new Random().nextLong()).parallelStream()
                .forEach(file ->
                        assertThat(EvidenceFile.verify(file, keys).code()).isNotEqualTo(Verdict.WHOLE));
    }

    /** Not a thousand of them but each byte once, by its lowest bit. */
    @Test
    void noByteIsLeftOut() {
        var keys = vectors.keys().stream().map(NoteKey::read).toList();
        IntStream.range(0, whole.length).parallel().forEach(at -> {
            byte[] file = whole.clone();
            file[at] ^= 1;
            assertThat(EvidenceFile.verify(file, keys).code()).as("byte %s", at).isNotEqualTo(Verdict.WHOLE);
        });
    }

    @Test
    void theVerifierInJavaScriptFindsEachChange() throws IOException, InterruptedException {
        var files = Stream.concat(Stream.of(whole), changed(new Random().nextLong()).stream())
                .toList();
        var codes = Node.codes(files, Collections.nCopies(files.size(), vectors.keys()));
        assertThat(codes).hasSize(CHANGES + 1).first().isEqualTo(Verdict.WHOLE);
        assertThat(codes.subList(1, codes.size())).doesNotContain(Verdict.WHOLE);
    }

    private List<byte[]> changed(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> {
                    byte[] file = whole.clone();
                    file[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
                    return file;
                })
                .limit(CHANGES)
                .toList();
    }
}
