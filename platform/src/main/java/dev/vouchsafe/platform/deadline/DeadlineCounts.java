package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.ops.ServiceState.DeadlineFigures;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.platform.readmodel.ReadModels;
import java.time.Instant;
import java.util.Optional;

/**
 * How many deadlines there are, by the list of them.
 *
 * @param kept empty for a service without a kind of deadline
 */
public record DeadlineCounts(Optional<DeadlineList> kept, ReadModels models) {

    /** As of an instant. */
    public DeadlineFigures at(Instant at) {
        if (kept.isEmpty()) {
            return new DeadlineFigures(0, 0, null);
        }
        var rows = models.live(DeadlineList.NAME);
        var overdue = kept.get().overdue();
        var latest = rows.find(eq(DeadlineRow.STAGE, DeadlineRow.RECORDED))
                .sort(Sorts.descending(DeadlineRow.RECORDED_AT))
                .limit(1)
                .first();
        return new DeadlineFigures(
                LongWork.on(rows).countDocuments(overdue.pending(at)),
                LongWork.on(rows).countDocuments(overdue.at(at)),
                latest == null ? null : latest.getLong(DeadlineRow.LATENESS));
    }

    /** How many came, should be recorded and aren't. */
    public long missed(Instant at) {
        return kept.map(list -> LongWork.on(models.live(DeadlineList.NAME))
                        .countDocuments(list.overdue().missed(at)))
                .orElse(0L);
    }
}
