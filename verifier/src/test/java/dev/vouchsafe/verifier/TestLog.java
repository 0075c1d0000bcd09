package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A log of entries whose tree is made as RFC 6962 defines it, with no regard to cost, and signed with a known key. */
final class TestLog {

    /** RFC 8032, section 7.1, test 1. */
    private static final byte[] SECRET = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final byte[] PUBLIC = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static final long TIME = 1_764_500_000;

    private final String origin;
    private final List<Map<String, Object>> entries;
    private final List<byte[]> leaves;
    private final List<String> witnesses;

    TestLog(String origin, List<Map<String, Object>> entries) {
        this(origin, entries, List.of());
    }

    /** @param witnesses who cosigns its checkpoint, by their names */
    TestLog(String origin, List<Map<String, Object>> entries, List<String> witnesses) {
        this.origin = origin;
        this.witnesses = witnesses;
        this.entries = entries;
        this.leaves = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            var record = new LinkedHashMap<String, Object>();
            int place = i;
            entries.get(i).forEach((name, value) -> record.put(name, Entry.digest(salt(place, name), value)));
            leaves.add(Merkle.leaf(CanonicalJson.bytes(record)));
        }
    }

    String key() {
        return NoteKey.of(origin, NoteKey.LOG, PUBLIC).written();
    }

    static NoteKey witness(String name) {
        return NoteKey.of(name, NoteKey.WITNESS, PUBLIC);
    }

    /** An entry as a file has it. */
    Map<String, Object> shown(int place, Set<String> withheld) {
        return shown(place, withheld, proof(place));
    }

    /** The first entry as the last of a tree that is too large to make: all before it is the tree of the others. */
    Map<String, Object> shownBehind(long powerOfTwo) {
        var text = Checkpoint.text(origin, powerOfTwo + 1, Merkle.node(root(leaves), leaves.getFirst()));
        return shown(0, Set.of(), new InclusionProof(powerOfTwo, List.of(root(leaves)), signed(text)));
    }

    private Map<String, Object> shown(int place, Set<String> withheld, InclusionProof proof) {
        var disclosed = new LinkedHashMap<String, Object>();
        var hidden = new LinkedHashMap<String, Object>();
        entries.get(place).forEach((name, value) -> {
            byte[] salt = salt(place, name);
            if (withheld.contains(name)) {
                hidden.put(name, Entry.digest(salt, value));
            } else {
                var field = new LinkedHashMap<String, Object>();
                field.put("salt", HexFormat.of().formatHex(salt));
                field.put("value", value);
                disclosed.put(name, field);
            }
        });
        return Map.of("disclosed", disclosed, "withheld", hidden, "proof", proof.written());
    }

    InclusionProof proof(int place) {
        return new InclusionProof(place, path(place, leaves), checkpoint());
    }

    String checkpoint() {
        return signed(Checkpoint.text(origin, leaves.size(), root(leaves)));
    }

    private String signed(String text) {
        var note = Checkpoint.note(text, NoteKey.of(origin, NoteKey.LOG, PUBLIC), sign(text));
        return note + witnesses.stream().map(name -> cosignature(name, text)).collect(Collectors.joining());
    }

    /** Source: C2SP tlog-cosignature. */
    static String cosignature(String witness, String text) {
        byte[] signature = sign("cosignature/v1\ntime " + TIME + "\n" + text);
        byte[] timed = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + signature.length)
                .put(witness(witness).id())
                .putLong(TIME)
                .put(signature)
                .array();
        return "— " + witness + " " + Lines.base64(timed) + "\n";
    }

    private static byte[] salt(int place, String name) {
        return Merkle.sha256(("a test's secret " + place + " " + name).getBytes(UTF_8));
    }

    /** MTH of RFC 6962, section 2.1. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.sha256();
        }
        int half = half(leaves);
        return leaves.size() == 1
                ? leaves.getFirst()
                : Merkle.node(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    /** PATH of RFC 6962, section 2.1.1. */
    static List<byte[]> path(int place, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int half = half(leaves);
        var left = leaves.subList(0, half);
        var right = leaves.subList(half, leaves.size());
        var path = new ArrayList<>(place < half ? path(place, left) : path(place - half, right));
        path.add(root(place < half ? right : left));
        return path;
    }

    /** SUBPROOF of RFC 6962, section 2.1.2, of the first leaves. */
    static List<byte[]> consistency(int earlier, List<byte[]> leaves, boolean known) {
        if (earlier == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int half = half(leaves);
        var left = leaves.subList(0, half);
        var right = leaves.subList(half, leaves.size());
        boolean within = earlier <= half;
        var proof =
                new ArrayList<>(within ? consistency(earlier, left, known) : consistency(earlier - half, right, false));
        proof.add(root(within ? right : left));
        return proof;
    }

    private static int half(List<byte[]> leaves) {
        return leaves.size() < 2 ? 0 : Integer.highestOneBit(leaves.size() - 1);
    }

    private static byte[] sign(String text) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, SECRET));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
