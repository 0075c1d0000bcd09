package dev.vouchsafe.payment.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.testing.EmptyLog;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RequestListTest {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");

    @Test
    void aRejectedRequestIsFollowedWithoutItsReasonsAndHasTheSameRow() {
        var given = GivenRequest.of(AT, Given.redeemed("PS-1", "L-GB", "GB", 5, "2021-03-15"));
        var events = List.<RequestEvent>of(given.drafted(), given.submitted(), given.rejected());
        // Without rows to write: of the request nothing is in the log.
        var log = new EmptyLog<Optional<PaymentRequest>>();
        var upkeep = new RequestList(log, Given.PROGRAMS).of(null);
        upkeep.on(new RecordedEvent(0, "event-0", "any", 1, events.getFirst(), AT, null, null));
        upkeep.flush();

        var fold = log.folds().getFirst();
        var listed = fold.initial();
        var whole = listed;
        for (var event : events) {
            listed = fold.evolve().apply(listed, event);
            whole = PaymentRequest.evolve(whole, event);
        }
        assertThat(listed.orElseThrow().progress().reasons()).isEmpty();
        assertThat(RequestRow.of(listed.orElseThrow(), Given.PROGRAMS))
                .isEqualTo(RequestRow.of(whole.orElseThrow(), Given.PROGRAMS));
    }

    /**
     * A row from before the days and the lateness of a payment were in it has none of the columns that a call may ask
     * for.
     */
    @Test
    void rowsFromBeforeTheDaysWereInThemAreMadeAgain() {
        assertThat(new RequestList(new EmptyLog<>(), Given.PROGRAMS).outdated(rowsOfOtherMaking()))
                .isTrue();
    }

    /** A collection that has a row which isn't of the making that is asked for. */
    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> rowsOfOtherMaking() {
        var loader = RequestListTest.class.getClassLoader();
        var found = (FindIterable<Document>) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {FindIterable.class},
                (iterable, method, given) -> method.getName().equals("first") ? new Document("_id", "R-1") : iterable);
        return (MongoCollection<Document>)
                Proxy.newProxyInstance(loader, new Class<?>[] {MongoCollection.class}, (rows, method, given) -> {
                    assertThat(method.getName()).isEqualTo("find");
                    return found;
                });
    }
}
