package dev.vouchsafe.benchmark.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.vouchsafe.benchmark.process.ProtocolLine;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * So many tasks due in the same second, after others to warm up. Each writes one row in a commit of its own, as each of
 * our deadlines records one event.
 */
public final class DueTasks {

    /** Its default of ten leaves the database idle between commits. */
    private static final int THREADS = 50;

    private static final Duration POLLING = Duration.ofSeconds(1);
    /** Long enough to move them all; what it takes longer would count against the scheduler. */
    private static final Duration LEAD = Duration.ofSeconds(20);

    private static final Duration LONGEST = Duration.ofMinutes(20);
    /** As many as ours warms up with. */
    private static final int EARLIER = 20_000;

    private DueTasks() {}

    /** Arguments: the database, how many. Answers one line: rate per second, lateness in seconds, counts. */
    public static void main(String[] arguments) throws SQLException {
        run(arguments[0], Integer.parseInt(arguments[1]), System.out);
        Runtime.getRuntime().halt(0);
    }

    private static void run(String uri, int deadlines, PrintStream out) throws SQLException {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl(uri);
            database.setMaximumPoolSize(THREADS + 5);
            var tables = new Tables(database);
            tables.make();
            var done = new ConcurrentLinkedQueue<Instant>();
            OneTimeTask<Void> expiry = Tasks.oneTime("expiry").execute((instance, context) -> {
                tables.expire(instance.getId());
                done.add(Instant.now());
            });
            Scheduler scheduler = Scheduler.create(database, expiry)
                    .threads(THREADS)
                    .pollingInterval(POLLING)
                    .pollUsingLockAndFetch(1.0, 4.0)
                    .build();
            scheduler.start();
            scheduler.scheduleBatch(instances(expiry, "PE-%06d", EARLIER), Instant.now());
            await(done, EARLIER);
            done.clear();
            scheduler.scheduleBatch(
                    instances(expiry, "PS-%06d", deadlines), Instant.now().plus(Duration.ofDays(1)));
            Instant due = Instant.ofEpochSecond(Instant.now().plus(LEAD).getEpochSecond());
            tables.makeAllDueAt(due);
            await(done, deadlines);
            scheduler.stop();
            out.println(new ProtocolLine(
                            "ok", figures(due, done.stream().sorted().toList().toArray(Instant[]::new), tables))
                    .written());
            out.flush();
        }
    }

    private static Stream<TaskInstance<?>> instances(OneTimeTask<Void> task, String id, int number) {
        return IntStream.range(0, number).mapToObj(n -> task.instance(id.formatted(n)));
    }

    private static void await(Collection<Instant> done, int number) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (done.size() < number && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static Map<String, String> figures(Instant due, Instant[] done, Tables tables) throws SQLException {
        Map<String, String> figures = new TreeMap<>();
        double seconds = Duration.between(done[0], done[done.length - 1]).toNanos() / 1e9;
        figures.put("rate", "" + done.length / seconds);
        figures.put("p50", "" + lateness(due, done[done.length / 2]));
        figures.put("p99", "" + lateness(due, done[done.length * 99 / 100]));
        figures.put("most", "" + lateness(due, done[done.length - 1]));
        figures.put(
                "early",
                ""
                        + tables.number("select count(*) from expired where voucher like 'PS-%' and at < to_timestamp("
                                + due.getEpochSecond() + ")"));
        figures.put(
                "twice",
                ""
                        + tables.number(
                                "select count(*) from (select voucher from expired group by voucher having count(*) > 1) t"));
        figures.put(
                "expired", "" + tables.number("select count(distinct voucher) from expired where voucher like 'PS-%'"));
        return figures;
    }

    private static double lateness(Instant due, Instant at) {
        return Duration.between(due, at).toNanos() / 1e9;
    }
}
