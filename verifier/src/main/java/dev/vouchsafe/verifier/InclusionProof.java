package dev.vouchsafe.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The proof that a record stands in a log. Source: C2SP tlog-proof.
 *
 * @param index its place in the log, from 0
 * @param path the hashes beside the way from it to the root
 * @param checkpoint of the tree that it stands in, a signed note
 */
public record InclusionProof(long index, List<byte[]> path, String checkpoint) {

    private static final String FORMAT = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";

    /** @throws Fault if it is no such proof */
    public static InclusionProof read(String written) {
        int end = written.indexOf("\n\n");
        if (end < 0 || !written.startsWith(FORMAT + INDEX)) {
            throw new Fault("no proof of the format c2sp.org/tlog-proof@v1");
        }
        var lines = written.substring(FORMAT.length(), end).split("\n", -1);
        return new InclusionProof(
                Lines.number(lines[0].substring(INDEX.length())),
                Arrays.stream(lines).skip(1).map(Lines::hash).toList(),
                written.substring(end + 2));
    }

    public String written() {
        return FORMAT
                + INDEX
                + index
                + "\n"
                + path.stream().map(hash -> Lines.base64(hash) + "\n").collect(Collectors.joining())
                + "\n"
                + checkpoint;
    }
}
