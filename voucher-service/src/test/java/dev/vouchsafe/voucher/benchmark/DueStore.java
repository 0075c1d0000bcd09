package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.deadline.Deadlines;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.testing.DocumentServer;
import dev.vouchsafe.platform.testing.FlowingClock;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.Customer;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.Entitlement;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.Validity;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.person.CustomerPersons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

/**
 * A running voucher-service in whose log so many vouchers all have one deadline. Vouchers are dealt out to the
 * agreements in turn, so that neighbours by id never share one. Some are due a month earlier, to warm up; and more,
 * with a later deadline, are there to be reserved.
 */
final class DueStore implements AutoCloseable {

    static final int FREE = 5_000;
    static final int EARLIER = 20_000;
    private static final String PROGRAM = "planning-services";
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate EARLIER_LAST_DAY = LocalDate.parse("2021-05-13");
    private static final LocalDate LAST_DAY = LocalDate.parse("2021-06-13");
    private static final LocalDate LATER = LocalDate.parse("2021-09-10");
    private static final LocalDate PROGRAM_END = LocalDate.parse("2021-12-31");
    private static final Instant LONG_AGO = Instant.parse("2019-11-04T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int UNANSWERED = 2_000;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    final Instant due = grant("any", "any", LAST_DAY).validity().deadline();
    private final Instant earlierDue =
            grant("any", "any", EARLIER_LAST_DAY).validity().deadline();
    final FlowingClock clock = new FlowingClock(earlierDue.minus(Duration.ofDays(1)));
    final ServiceUnderTest service;
    final LogReader log;
    private final int agreements;
    private final Personal<Contact> manager;
    private final Personal<String> admin;
    private final List<CompletableFuture<?>> unanswered = new ArrayList<>();

    DueStore(int vouchers, int agreements) {
        this(vouchers, agreements, DocumentServer.inside());
    }

    DueStore(int vouchers, int agreements, DocumentServer documents) {
        this.agreements = agreements;
        service = new ServiceUnderTest(
                () -> VoucherServiceApplication.application()
                        .properties("vouchsafe.settle.timeout=2h")
                        .initializers(context -> context.getBeanFactory().registerSingleton("flowingClock", clock)),
                due.toString(),
                documents);
        if (service.bean(ServiceClock.class) != clock) {
            throw new IllegalStateException("the service has another clock");
        }
        log = service.bean(LogReader.class);
        var named =
                service.bean(CustomerPersons.class).named(List.of("pm@contoso.example", "benefits@contoso.example"));
        manager = named.projectManager(new Contact("Pat", "pm@contoso.example")).kept();
        admin = named.admin("benefits@contoso.example").kept();
        for (int n = 0; n < agreements; n++) {
            append(new BenefitActivated(
                    AgreementId.of(agreement(n)),
                    PROGRAM,
                    LocalDate.parse("2019-11-04"),
                    customer(),
                    LocalDate.parse("2025-10-31"),
                    Instant.parse("2030-01-01T00:00:00Z"),
                    LONG_AGO));
            append(new DaysAccrued(
                    AgreementId.of(agreement(n)), PROGRAM, 10_000_000, LocalDate.parse("2019-11-04"), LONG_AGO));
        }
        for (int n = 0; n < vouchers; n++) {
            append(new VoucherAssigned(grant(voucher(n), agreement(n), LAST_DAY), LONG_AGO));
        }
        for (int n = 0; n < EARLIER; n++) {
            append(new VoucherAssigned(grant("PE-%06d".formatted(n), agreement(n), EARLIER_LAST_DAY), LONG_AGO));
        }
        for (int n = 0; n < FREE; n++) {
            append(new VoucherAssigned(grant(free(n), agreement(n), LATER), LONG_AGO));
        }
        answered();
        awaitFollowed();
        if (service.bean(Deadlines.class).due(earlierDue.minusNanos(1), 1).size() > 0) {
            throw new IllegalStateException("some are due too early");
        }
    }

    /**
     * Has the earlier ones expire, so that what is measured after that is not the first of its kind; then it is a day
     * before the others.
     */
    void warmUp() {
        clock.jumpTo(earlierDue);
        while (!service.bean(Deadlines.class).due(earlierDue, 1).isEmpty()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        awaitFollowed();
        clock.jumpTo(due.minus(Duration.ofDays(1)));
    }

    private void append(DomainEvent event) {
        var message = service.bean(RecordedEvents.class)
                .messageOf(
                        event, new Cause(null, Cause.Kind.MESSAGE, "/benchmark", List.of(), "filled"), LONG_AGO, null);
        List<TaggedEventMessage<?>> tagged = List.of(new GenericTaggedEventMessage<>(
                message, service.bean(TagResolver.class).resolve(message)));
        unanswered.add(service.bean(EventStorageEngine.class)
                .appendEvents(AppendCondition.none(), null, tagged)
                .thenCompose(transaction -> transaction.commit(null)));
        if (unanswered.size() == UNANSWERED) {
            answered();
        }
    }

    private void answered() {
        unanswered.forEach(CompletableFuture::join);
        unanswered.clear();
    }

    void awaitFollowed() {
        service.bean(Followers.class).awaitAll(log.head(), PATIENCE);
    }

    private Grant grant(String voucher, String agreement, LocalDate lastDay) {
        return new Grant(
                VoucherId.of(voucher),
                AgreementId.of(agreement),
                customer(),
                PROGRAM,
                new Entitlement(OfferingId.of("SDPS"), 5),
                new Validity(LocalDate.parse("2020-12-15"), lastDay, PROGRAM_END, ZONE),
                new CustomerContacts(manager, admin),
                List.of(),
                null);
    }

    private static Customer customer() {
        return new Customer(CustomerId.of("C-1"), "Contoso", null, "GB");
    }

    private String agreement(int n) {
        return "V-%04d".formatted(n % agreements);
    }

    static String voucher(int n) {
        return "PS-%06d".formatted(n);
    }

    static String free(int n) {
        return "PF-%06d".formatted(n);
    }

    @Override
    public void close() {
        service.close();
    }
}
