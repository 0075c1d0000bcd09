package dev.vouchsafe.acceptance.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shipped program with other days and durations, as a folder of its own. */
final class ChangedProgram {

    static final String PROGRAM = "planning-services";
    private static final List<String> TABLES =
            List.of("engagements.csv", "exams.csv", "rates.csv", "texts.yaml", "texts.tr.yaml");

    private ChangedProgram() {}

    static Path in(Path folder, Map<String, Object> changes) {
        try {
            var place = Files.createDirectories(folder.resolve(PROGRAM));
            for (var table : TABLES) {
                Files.writeString(place.resolve(table), shipped(table));
            }
            Files.writeString(
                    place.resolve("program.yaml"),
                    shipped("program.yaml")
                            .lines()
                            .map(line -> changed(line, changes))
                            .collect(Collectors.joining("\n")));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some that are given, or as many by chance as are asked for. */
    static Stream<Map<String, Object>> changes() {
        int byChance = Integer.getInteger("vouchsafe.what-if.changes", 0);
        var random = new Random(Long.getLong("vouchsafe.what-if.seed", 7));
        return byChance > 0
                ? IntStream.range(0, byChance).mapToObj(n -> change(random))
                : Stream.of(
                        Map.of("lastRedemptionDay", "2021-08-15", "voucherLifeDays", 120, "paymentWindowDays", 20),
                        Map.of(
                                "lastRedemptionDay",
                                "2022-06-30",
                                "voucherLifeDays",
                                270,
                                "accrualEndsFrom",
                                "2020-09-01"));
    }

    private static Map<String, Object> change(Random random) {
        var changes = new TreeMap<String, Object>();
        var lastAssignment = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(600));
        some(random, () -> changes.put("voucherLifeDays", 20 + random.nextInt(400)));
        some(random, () -> changes.put("paymentWindowDays", 1 + random.nextInt(120)));
        some(random, () -> changes.put("cloudRetiredFrom", day(random, "2019-11-01", 400)));
        some(random, () -> changes.put("conversionEndsFrom", day(random, "2019-11-01", 400)));
        some(random, () -> changes.put("accrualEndsFrom", day(random, "2019-11-01", 700)));
        changes.put("lastAssignmentDay", lastAssignment.toString());
        changes.put(
                "poolsRemovedFrom",
                lastAssignment.plusDays(1 + random.nextInt(200)).toString());
        changes.put(
                "lastRedemptionDay",
                lastAssignment.plusDays(random.nextInt(400)).toString());
        return changes;
    }

    private static void some(Random random, Runnable change) {
        if (random.nextBoolean()) {
            change.run();
        }
    }

    private static String day(Random random, String from, int days) {
        return LocalDate.parse(from).plusDays(random.nextInt(days)).toString();
    }

    private static String changed(String line, Map<String, Object> changes) {
        var name = line.strip().split(":", 2)[0];
        return changes.containsKey(name) ? "  " + name + ": " + changes.get(name) : line;
    }

    private static String shipped(String file) throws IOException {
        try (var in = ChangedProgram.class.getResourceAsStream("/programs/" + PROGRAM + "/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
