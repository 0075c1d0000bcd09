package dev.vouchsafe.voucher.benchmark;

import com.mongodb.client.MongoClient;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.BiFunction;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/**
 * How much longer answers take with many vouchers in the store than with few. Its name keeps it out of the tests;
 * {@code docs/benchmarks.md} has the command. {@code -Dvouchsafe.benchmark.vouchers=100000} and
 * {@code -Dvouchsafe.benchmark.seed=1} are the defaults.
 */
class StoreSizeBenchmark {

    private static final int FEW = 100;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;

    private final int many = Integer.getInteger("vouchsafe.benchmark.vouchers", 100_000);
    private final long seed = Long.getLong("vouchsafe.benchmark.seed", 1);

    @Test
    void compare() {
        compare(System.out);
    }

    private void compare(PrintStream out) {
        var questions = new LinkedHashMap<String, BiFunction<FilledStore, Random, String>>();
        questions.put("state of a voucher", (store, random) -> "/api/vouchers/" + any(store, random));
        questions.put("checks of a voucher", (store, random) -> "/api/vouchers/" + any(store, random) + "/checks");
        questions.put("history of a voucher", (store, random) -> "/api/vouchers/" + any(store, random) + "/history");
        questions.put("first page of the list", (store, random) -> "/api/vouchers?size=50");
        questions.put("the same, latest last day first", (store, random) -> "/api/vouchers?size=50&sort=-lastDay");
        questions.put("page in the middle", (store, random) -> "/api/vouchers?size=50&page=" + store.vouchers / 100);
        questions.put("page of a status that few have", (store, random) -> "/api/vouchers?status=reserved&size=50");
        questions.put("page of a status that most have", (store, random) -> "/api/vouchers?status=assigned&size=50");
        questions.put("the same by last day", (store, random) -> "/api/vouchers?status=assigned&sort=lastDay&size=50");
        questions.put(
                "page of a status and an offering",
                (store, random) -> "/api/vouchers?status=assigned&offering=SDPS&size=50");
        questions.put("page of an agreement's vouchers", (store, random) -> "/api/vouchers?agreementId=V-0&size=50");
        questions.put(
                "page of a partner's vouchers", (store, random) -> FilledStore.AS_PARTNER + "/api/vouchers?size=50");
        questions.put(
                "the same of one status by last day",
                (store, random) -> FilledStore.AS_PARTNER + "/api/vouchers?status=reserved&sort=lastDay&size=50");
        questions.put(
                "page of an operator's list of pools, lowest balance first",
                (store, random) -> "/api/agreements?sort=balance&size=50");

        long start = System.nanoTime();
        try (var few = new FilledStore(FEW);
                var large = new FilledStore(many)) {
            out.printf(
                    "Vouchers %d against %d; seed %d; Java %s, Spring Boot %s, %s, %s.%n",
                    many,
                    FEW,
                    seed,
                    Runtime.version(),
                    SpringBootVersion.getVersion(),
                    versionOf(CommandBus.class),
                    versionOf(MongoClient.class));
            out.printf(
                    "Run on the embedded document server, which is not MongoDB; over HTTP, one call at a time. Filled in %d s.%n%n",
                    (System.nanoTime() - start) / 1_000_000_000);
            out.println("| answer | median with " + FEW + " | median with " + many + " | ratio |\n|---|---|---|---|");
            questions.forEach((name, path) -> out.println(row(name, path, few, large)));
            out.printf("%nThe whole list of %d as CSV: %s.%n", many, large.wholeAsCsv());
        }
    }

    /** The two stores take turns, so that whatever else the machine does, it does to both. */
    private String row(String name, BiFunction<FilledStore, Random, String> path, FilledStore few, FilledStore large) {
        var random = new Random(seed);
        long[] withFew = new long[MEASURED];
        long[] withMany = new long[MEASURED];
        for (int n = -WARM_UP; n < MEASURED; n++) {
            int kept = Math.max(n, 0);
            withFew[kept] = few.timeOf(path.apply(few, random));
            withMany[kept] = large.timeOf(path.apply(large, random));
        }
        return "| %s | %.2f ms | %.2f ms | %.2f |"
                .formatted(name, median(withFew), median(withMany), median(withMany) / median(withFew));
    }

    private static double median(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow() / 1e6;
    }

    private static String any(FilledStore store, Random random) {
        return store.measured(random.nextInt(FilledStore.RESERVED));
    }

    /** The file that it is from, which names the version; a manifest doesn't always. */
    private static String versionOf(Class<?> type) {
        var file = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
