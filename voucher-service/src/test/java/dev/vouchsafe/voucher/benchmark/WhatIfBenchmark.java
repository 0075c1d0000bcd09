package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.testing.DocumentServer;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Customer;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Delivery;
import dev.vouchsafe.voucher.domain.Entitlement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.EnrolmentReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.ExamReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LocationReceived;
import dev.vouchsafe.voucher.domain.Validity;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.junit.jupiter.api.Test;

/**
 * So many vouchers, four of five of which came all the way to their redemption: how long a what-if takes, as
 * voucher-service answers it over HTTP. Its name keeps it out of the tests.
 * {@code -Dvouchsafe.benchmark.vouchers=100000} is the default.
 */
class WhatIfBenchmark {

    private static final String PROGRAM = "planning-services";
    private static final PartnerId PARTNER = PartnerId.of("P-1");
    private static final Instant BEGIN = Instant.parse("2020-12-15T09:00:00Z");
    private static final Customer CUSTOMER = new Customer(CustomerId.of("C-1"), "Contoso", null, "GB");
    private static final Personal<dev.vouchsafe.voucher.domain.Contact> MANAGER =
            new Personal.Sealed<>("0123456789abcdef0123456789abcdef", "p".repeat(44), "b".repeat(120));
    private static final Personal<String> ADMIN =
            new Personal.Sealed<>("fedcba9876543210fedcba9876543210", "q".repeat(44), "c".repeat(100));
    private static final int UNANSWERED = 2_000;

    private final int vouchers = Integer.getInteger("vouchsafe.benchmark.vouchers", 100_000);
    private final List<CompletableFuture<?>> unanswered = new ArrayList<>();

    @Test
    void run() {
        try (var documents = DocumentServer.separate("3g");
                var service = new ServiceUnderTest(
                        () -> VoucherServiceApplication.application().properties("vouchsafe.settle.timeout=2h"),
                        "2022-03-01T00:00:00Z",
                        documents)) {
            fill(service);
            service.advanceTo("2022-03-01T00:00:00Z");
            for (int days : List.of(180, 180, 180, 180, 180, 270, 10)) {
                measure(service, documents, days);
            }
        }
    }

    private static void measure(ServiceUnderTest service, DocumentServer.Separate documents, int days) {
        ProcessorTime.mostOfHeap();
        var server = documents.processorTime();
        var begun = ProcessorTime.now();
        long start = System.nanoTime();
        long bytes = WhatIfCall.ask(service, days);
        long wall = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "voucherLifeDays %d: %d ms, %d kB; %s ms, document server %d ms; most of the heap %d of %d MB%n",
                days,
                wall,
                bytes / 1_000,
                ProcessorTime.now().since(begun),
                documents.processorTime().minus(server).toMillis(),
                ProcessorTime.mostOfHeap(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void fill(ServiceUnderTest service) {
        append(
                service,
                BEGIN,
                new LocationReceived(new LocationRegistered(PARTNER, LocationId.of("L-1"), "GB", "Leeds"), BEGIN),
                new CompetencyReceived(
                        new CompetencyAttained(
                                PARTNER,
                                CompetencyId.of("collaboration-content"),
                                CompetencyLevel.SILVER,
                                LocalDate.parse("2019-07-01"),
                                LocalDate.parse("2022-06-30")),
                        BEGIN),
                new ExamReceived(
                        new ExamPassed(
                                PARTNER,
                                ConsultantId.of("K-1"),
                                "Kim",
                                ExamId.of("70-339"),
                                LocalDate.parse("2019-05-02"),
                                LocalDate.parse("2022-12-31")),
                        BEGIN),
                new EnrolmentReceived(
                        new OfferingEnrolled(PARTNER, PROGRAM, OfferingId.of("SDPS"), "ana", BEGIN), BEGIN));
        for (int n = 0; n < 1_000; n++) {
            append(
                    service,
                    BEGIN,
                    new BenefitActivated(
                            agreement(n),
                            PROGRAM,
                            LocalDate.parse("2019-11-04"),
                            CUSTOMER,
                            LocalDate.parse("2022-10-31"),
                            Instant.parse("2021-07-01T00:00:00Z"),
                            BEGIN),
                    new DaysAccrued(agreement(n), PROGRAM, 10_000, LocalDate.parse("2019-11-04"), BEGIN));
        }
        for (int n = 0; n < vouchers; n++) {
            voucher(service, n);
        }
        unanswered.forEach(CompletableFuture::join);
    }

    private void voucher(ServiceUnderTest service, int n) {
        var id = VoucherId.of("PS-%06d".formatted(n));
        var at = BEGIN.plusSeconds(n);
        var on = at.atZone(ZoneId.of("UTC")).toLocalDate();
        var grant = new Grant(
                id,
                agreement(n),
                CUSTOMER,
                PROGRAM,
                new Entitlement(OfferingId.of("SDPS"), 5),
                new Validity(on, on.plusDays(180), LocalDate.parse("2022-01-01"), ZoneId.of("UTC")),
                new CustomerContacts(MANAGER, ADMIN),
                List.of(),
                null);
        // As the decision has it: a play has one object for what comes out as it was recorded.
        append(
                service,
                at,
                new VoucherAssigned(grant, on.atStartOfDay(ZoneId.of("UTC")).toInstant()));
        if (n % 5 == 0) {
            return;
        }
        var plan = new Plan(on, on.plusDays(1), 2, ConsultantId.of("K-1"));
        var reservation = new Reservation(
                PARTNER,
                new Delivery(
                        LocationId.of("L-1"), "GB", dev.vouchsafe.contracts.id.EngagementId.of("sharepoint"), "GB"),
                plan,
                on,
                null,
                Map.of());
        var report = new CompletionReport(
                on,
                on,
                1,
                1,
                "A summary of some length. ".repeat(8),
                "Next steps. ".repeat(5),
                on,
                List.of("plan.txt"),
                ConsultantId.of("K-1"));
        append(service, at, new VoucherReserved(id, reservation, "2020-07", null, at));
        append(
                service,
                at,
                new DeliverableUploaded(
                        id,
                        PARTNER,
                        new Deliverable("final", "plan.txt", "text/plain", 4, "0".repeat(64), "f" + n),
                        at));
        append(service, at, new EngagementReported(id, PARTNER, report, true, at));
        append(service, at, new VoucherRedeemed(id, PARTNER, on, at));
    }

    private static AgreementId agreement(int n) {
        return AgreementId.of("V-%04d".formatted(n % 1_000));
    }

    private void append(ServiceUnderTest service, Instant at, DomainEvent... events) {
        var tagged = new ArrayList<TaggedEventMessage<?>>();
        for (var event : events) {
            var cause = new Cause(
                    "message:/benchmark:" + unanswered.size() + event.hashCode(),
                    Cause.Kind.CALL,
                    "ana@fabrikam.example",
                    List.of("partner-admin"),
                    "filled");
            var message = service.bean(RecordedEvents.class).messageOf(event, cause, at, "2021-04");
            tagged.add(new GenericTaggedEventMessage<>(
                    message, service.bean(TagResolver.class).resolve(message)));
        }
        unanswered.add(service.bean(EventStorageEngine.class)
                .appendEvents(AppendCondition.none(), null, List.copyOf(tagged))
                .thenCompose(transaction -> transaction.commit(null)));
        if (unanswered.size() >= UNANSWERED) {
            unanswered.forEach(CompletableFuture::join);
            unanswered.clear();
        }
    }
}
