package dev.vouchsafe.voucher.publication;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.testing.InMemoryService;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import dev.vouchsafe.voucher.stream.VoucherTags;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoucherOutboxTest {

    @Test
    void manyEventsHaveTheMessagesThatEachHasByItself() {
        var at = on("2021-04-01");
        try (var application =
                new InMemoryService(InstantSource.fixed(at), VoucherCatalogue.catalogue(), new VoucherTags())) {
            for (var id : List.of("PS-1", "PS-2")) {
                var grant = aGrant().of(id, "V-1").assignedOn(day("2021-03-15")).build();
                application.record(new VoucherAssigned(grant, at), at);
                application.record(
                        new VoucherReserved(VoucherId.of(id), Given.reservation(grant), "2020-07", null, at), at);
            }
            application.record(
                    new ReservationReleased(
                            VoucherId.of("PS-1"), Given.PARTNER, Releaser.PARTNER, "other", null, null, at),
                    at);
            application.record(
                    new ProgramAmended(PROGRAM.id(), "more time", day("2021-04-01"), 30, "why", day("2021-04-01"), at),
                    at);
            application.record(new VoucherExtended(VoucherId.of("PS-2"), 5, day("2021-10-16"), "late", at), at);
            var events = application.recorded();
            var outbox = new VoucherOutbox(application.log);
            var oneByOne = events.stream().map(outbox::messageFor).toList();

            assertThat(outbox.messagesFor(events)).isEqualTo(oneByOne);
            for (int cut = 1; cut < events.size(); cut++) {
                assertThat(outbox.messagesFor(events.subList(cut, events.size())))
                        .isEqualTo(oneByOne.subList(cut, events.size()));
            }
        }
    }
}
