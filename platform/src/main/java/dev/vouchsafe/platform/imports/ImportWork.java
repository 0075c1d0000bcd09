package dev.vouchsafe.platform.imports;

import dev.vouchsafe.platform.imports.ImportState.Status;
import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on the imports of the service, one after the other. What a process left another takes up. */
final class ImportWork extends ServicePart {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final ImportStore store;
    private final ImportCheck check;
    private final ImportPublication publication;
    private final LogReader events;
    private final RegularRun runs;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    ImportWork(ImportStore store, ImportCheck check, ImportPublication publication, LogReader events) {
        super(Phase.BEHIND_FOLLOWERS);
        this.store = store;
        this.check = check;
        this.publication = publication;
        this.events = events;
        this.runs = new RegularRun("imports", BETWEEN, this::look);
    }

    /** There is something to do. */
    void trigger() {
        runs.trigger();
    }

    private void look() {
        for (var each : store.working()) {
            var id = each.getString("_id");
            if (store.claim(id)) {
                work(each);
            }
        }
    }

    private void work(Document each) {
        var id = each.getString("_id");
        try {
            if (each.getString("status").equals(Status.CHECKING.name())) {
                check.check(each, stopping);
            } else {
                publication.publish(each, stopping);
            }
        } catch (Stopped stopped) {
            log.info("{} is left as it stands; the next start takes it up", id);
        }
    }

    /** The service ends. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }

        static void ifEnding(CountDownLatch stopping) {
            if (stopping.getCount() == 0) {
                throw new Stopped();
            }
        }
    }

    /** A process may have ended between the event that says so and the document. */
    private void takeUp() {
        store.checked().stream()
                .map(each -> each.getString("_id"))
                .filter(id -> events.stateOf(ImportStreams.stage(id)).state() == ImportStage.PUBLISHED)
                .forEach(store::publish);
    }

    @Override
    protected void begin() {
        stopping = new CountDownLatch(1);
        takeUp();
        runs.start();
    }

    @Override
    protected void end() {
        stopping.countDown();
        runs.stop();
    }
}
