package dev.vouchsafe.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTest {

    private static final int LARGEST = 40;
    private static final List<byte[]> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Merkle.leaf(new byte[] {(byte) i}))
            .toList();

    /** Every place in every tree up to a size: the path leads to the root, and to no other place's. */
    @Test
    void aPathLeadsFromItsLeafToTheRootAlone() {
        for (int size = 1; size <= LARGEST; size++) {
            var leaves = LEAVES.subList(0, size);
            byte[] root = TestLog.root(leaves);
            for (int place = 0; place < size; place++) {
                var path = TestLog.path(place, leaves);
                assertThat(Merkle.root(leaves.get(place), place, size, path)).isEqualTo(root);
                if (size > 1) {
                    int other = (place + 1) % size;
                    assertThat(Merkle.root(leaves.get(other), place, size, path))
                            .isNotEqualTo(root);
                    assertThatThrownBy(() -> Merkle.root(leaves.getFirst(), 0, leaves.size(), List.of()))
                            .isInstanceOf(Fault.class);
                }
            }
        }
    }

    @Test
    void aPathThatIsTooLongOrAPlaceBehindTheEndIsAFault() {
        var path = new ArrayList<>(TestLog.path(3, LEAVES));
        path.add(LEAVES.getFirst());
        assertThatThrownBy(() -> Merkle.root(LEAVES.get(3), 3, LARGEST, path)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Merkle.root(LEAVES.get(3), LARGEST, LARGEST, path))
                .isInstanceOf(Fault.class);
    }

    @Test
    void everyTreeIsConsistentWithWhatBecameOfItAndWithNothingElse() {
        for (int size = 1; size <= LARGEST; size++) {
            var leaves = LEAVES.subList(0, size);
            byte[] root = TestLog.root(leaves);
            for (int earlier = 1; earlier <= size; earlier++) {
                byte[] before = TestLog.root(leaves.subList(0, earlier));
                var proof = TestLog.consistency(earlier, leaves, true);
                assertThat(Merkle.consistent(earlier, before, size, root, proof))
                        .isTrue();
                assertThat(Merkle.consistent(earlier, LEAVES.get(7), size, root, proof))
                        .isFalse();
                assertThat(Merkle.consistent(earlier, before, size, LEAVES.get(7), proof))
                        .isFalse();
            }
        }
    }
}
