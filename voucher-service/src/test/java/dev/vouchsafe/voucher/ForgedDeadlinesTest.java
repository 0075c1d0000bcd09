package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.program.reminder.Reminder;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherReminders;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody writes into the store behind the service's back is found by the verification of deadlines. */
class ForgedDeadlinesTest {

    private static final Instant NOW = Instant.parse("2021-03-16T09:00:00Z");
    private static final Instant RECORDED = Instant.parse("2020-03-15T09:00:00Z");
    private static final Cause FORGER = new Cause(null, Cause.Kind.CALL, "forger", List.of(), "c-forger");
    private static final AgreementId AGREEMENT = AgreementId.of("V-1");
    private static final String PROGRAM = "planning-services";

    @Test
    void anEarlyOneADoubleAMissingOneAndOneWithAnotherInstantAreFound() {
        try (var service = new ServiceUnderTest(VoucherServiceApplication::application, NOW.toString())) {
            var poolEnd = NOW.minusSeconds(600);
            append(service, activated(poolEnd), RECORDED);
            append(service, new DaysAccrued(AGREEMENT, PROGRAM, 20, Given.day("2019-11-04"), RECORDED), RECORDED);
            for (var voucher : List.of("PS-EARLY", "PS-MISSING", "PS-OTHER", "PS-SOUND")) {
                append(service, new VoucherAssigned(grant(voucher), RECORDED), RECORDED);
            }
            // Of each all reminders are recorded as they should be.
            for (var voucher : List.of("PS-EARLY", "PS-MISSING", "PS-OTHER", "PS-SOUND")) {
                VoucherReminders.of(grant(voucher).validity())
                        .forEach(each -> append(service, reminded(voucher, each), each.at()));
            }
            var due = grant("PS-EARLY").validity().deadline();
            append(service, expired("PS-EARLY", due), due.minusSeconds(1));
            append(service, expired("PS-OTHER", due.plusSeconds(3_600)), due.plusSeconds(3_600));
            append(service, expired("PS-SOUND", due), due);
            append(service, new PoolDaysRemoved(AGREEMENT, PROGRAM, 0, poolEnd), poolEnd);
            append(service, new PoolDaysRemoved(AGREEMENT, PROGRAM, 0, poolEnd), poolEnd);

            var verified = verified(service);

            assertThat(verified.path("status").asString()).as("%s", verified).isEqualTo("wrong");
            for (var fault : List.of("early", "twice", "missing", "wrongInstant")) {
                assertThat(verified.path(fault).asInt())
                        .as("%s of %s", fault, verified)
                        .isEqualTo(1);
            }
            assertThat(verified.path("first")
                            .valueStream()
                            .map(fault -> fault.path("fault").asString() + " "
                                    + fault.at("/subject/id").asString()))
                    .containsExactlyInAnyOrder(
                            "early PS-EARLY", "wrongInstant PS-OTHER", "twice V-1", "missing PS-MISSING");
            assertThat(verified.path("checked").toString())
                    .isEqualTo("{\"competency-ending\":0,\"pool-reminder\":1,\"pool-removal\":1,\"voucher-expiry\":4,"
                            + "\"voucher-reminder\":12}");
        }
    }

    private static JsonNode verified(ServiceUnderTest service) {
        return JsonMapper.shared()
                .readTree(service.somebody("operator")
                        .get()
                        .uri("/api/ops/deadlines/verification")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static BenefitActivated activated(Instant removedAt) {
        return new BenefitActivated(
                AGREEMENT,
                PROGRAM,
                Given.day("2019-11-04"),
                Given.CUSTOMER,
                Given.day("2022-10-31"),
                removedAt,
                RECORDED);
    }

    private static Grant grant(String voucher) {
        return GrantFixture.aGrant()
                .of(voucher, AGREEMENT.value())
                .assignedOn(Given.day("2020-03-15"))
                .build();
    }

    private static VoucherExpired expired(String voucher, Instant at) {
        return new VoucherExpired(
                VoucherId.of(voucher),
                AGREEMENT,
                PROGRAM,
                null,
                ClosedBy.VOUCHER_LIFE,
                new GivenBack(5, false, "It is forged."),
                null,
                at);
    }

    private static VoucherReminded reminded(String voucher, Reminder due) {
        return new VoucherReminded(
                VoucherId.of(voucher), AGREEMENT, PROGRAM, null, due.lastDay(), due.daysBefore(), true, due.at());
    }

    private static void append(ServiceUnderTest service, DomainEvent event, Instant at) {
        var message = service.bean(RecordedEvents.class).messageOf(event, FORGER, at, null);
        var tags = service.bean(TagResolver.class).resolve(message);
        service.bean(EventStorageEngine.class)
                .appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, tags)))
                .join()
                .commit(null)
                .join();
    }
}
