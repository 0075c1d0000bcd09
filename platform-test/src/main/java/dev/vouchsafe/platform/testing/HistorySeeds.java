package dev.vouchsafe.platform.testing;

import java.util.Arrays;
import java.util.stream.LongStream;

/** By which seeds random histories are played: one in a build, with {@code -Dvouchsafe.history.seeds=1,2,3} any. */
public final class HistorySeeds {

    private HistorySeeds() {}

    public static LongStream seeds() {
        return Arrays.stream(System.getProperty("vouchsafe.history.seeds", "2").split(",", -1))
                .mapToLong(Long::parseLong);
    }
}
