package dev.vouchsafe.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map of the JDK shows what is right. */
class SortedSlotsTest {

    private static final int KEYS = 3000;

    private final SortedSlots slots = new SortedSlots();
    private final NavigableMap<byte[], Slot> right = new TreeMap<>(Arrays::compareUnsigned);

    /** @param puts of a hundred changes; above fifty it grows, below it shrinks to nothing */
    @ParameterizedTest
    @ValueSource(ints = {90, 50, 20})
    void whateverCameAndWentEveryStretchIsRight(int puts) {
        var random = new Random(puts);
        for (int n = 0; n < KEYS; n++) {
            put(key(n));
        }
        for (int round = 0; round < 60; round++) {
            for (int change = 0; change < 200; change++) {
                byte[] key = key(random.nextInt(KEYS));
                if (random.nextInt(100) < puts) {
                    put(key);
                } else {
                    assertThat(slots.remove(key)).isSameAs(right.remove(key));
                }
            }
            compare(random);
        }
    }

    @Test
    void keysThatComeInAnyOrderAreInOrder() {
        var random = new Random(5);
        for (int n = 0; n < KEYS; n++) {
            put(key(random.nextInt(KEYS)));
        }
        compare(random);
        slots.clear();
        right.clear();
        compare(random);
    }

    @Test
    void aWalkEndsWithAnErrorWhenEntriesCameMeanwhile() {
        put(key(1));
        put(key(2));
        var walk = slots.all().walk(0);
        walk.next();
        put(key(3));
        assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(walk::next);
    }

    private void put(byte[] key) {
        var slot = new Slot(key);
        slots.put(key, slot);
        right.put(key, slot);
    }

    private void compare(Random random) {
        assertThat(slots.size()).isEqualTo(right.size());
        assertThat(list(slots.all().walk(0))).isEqualTo(List.copyOf(right.values()));
        assertThat(list(slots.all().reversed().walk(0)))
                .isEqualTo(List.copyOf(right.descendingMap().values()));
        for (int i = 0; i < 20; i++) {
            byte[] from = key(random.nextInt(KEYS));
            byte[] to = key(random.nextInt(KEYS));
            assertThat(slots.get(from)).isSameAs(right.get(from));
            var expected = Arrays.compareUnsigned(from, to) < 0
                    ? right.subMap(from, to)
                    : Collections.<byte[], Slot>emptySortedMap();
            var stretch = slots.between(from, to);
            int passedOver = random.nextInt(expected.size() + 2);
            assertThat(stretch.count()).isEqualTo(expected.size());
            assertThat(list(stretch.walk(passedOver)))
                    .isEqualTo(expected.values().stream().skip(passedOver).toList());
            assertThat(list(stretch.reversed().walk(passedOver)))
                    .isEqualTo(List.copyOf(expected.values()).reversed().stream()
                            .skip(passedOver)
                            .toList());
        }
    }

    private static List<Slot> list(Iterator<Slot> walk) {
        var all = new ArrayList<Slot>();
        walk.forEachRemaining(all::add);
        return all;
    }

    private static byte[] key(int n) {
        return ByteBuffer.allocate(4).putInt(n).array();
    }
}
