package dev.vouchsafe.voucher.expiry;

import static dev.vouchsafe.voucher.Given.CUSTOMER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.testing.InMemoryService;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import dev.vouchsafe.voucher.stream.VoucherTags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Vouchers of a few agreements in random states expire together as they would one by one, down to the pools they return
 * to.
 */
class BatchedExpiryTest {

    private static final Instant NOW = on("2022-01-10");
    private static final int VOUCHERS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recordsTheSameFactsAtTheSamePositions(long seed) {
        var random = new Random(seed);
        var grants = new ArrayList<Grant>();
        var events = history(random, grants);
        var commands = grants.stream()
                .sorted(Comparator.comparing((Grant grant) -> grant.validity().deadline())
                        .thenComparing(grant -> grant.voucherId().value()))
                .map(grant -> new Caused(
                        new ExpireVoucher(grant.voucherId(), NOW),
                        new Cause(
                                null,
                                Cause.Kind.DEADLINE,
                                "service",
                                List.of(),
                                grant.voucherId().value())))
                .toList();
        try (var oneByOne = application(events);
                var together = application(events)) {
            var expected = commands.stream()
                    .map(each -> oneByOne.commands.send(each.command(), each.cause()))
                    .toList();

            assertThat(together.commands.sendAll(commands))
                    .extracting(CommandResult::get)
                    .isEqualTo(expected);

            assertThat(lines(together)).isEqualTo(lines(oneByOne));
            assertThat(expected)
                    .filteredOn(outcome -> outcome instanceof Outcome.Done done
                            && done.events().size() == 2)
                    .as("returns that are removed again at once")
                    .isNotEmpty();
            assertThat(lines(together))
                    .filteredOn(VoucherExpired.class::isInstance)
                    .hasSizeGreaterThan(VOUCHERS / 2);
        }
    }

    private static List<DomainEvent> history(Random random, List<Grant> grants) {
        var events = new ArrayList<DomainEvent>();
        for (int n = 0; n < 4; n++) {
            events.add(new BenefitActivated(
                    AgreementId.of("V-" + n),
                    PROGRAM.id(),
                    day("2019-11-04"),
                    CUSTOMER,
                    day("2022-10-31"),
                    PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom()),
                    on("2019-11-04")));
            events.add(new DaysAccrued(
                    AgreementId.of("V-" + n), PROGRAM.id(), 1_000, day("2019-11-04"), on("2019-11-04")));
        }
        for (int n = 0; n < VOUCHERS; n++) {
            events.addAll(voucher(n, random, grants));
            if (random.nextInt(VOUCHERS / 2) == 0) {
                events.add(new ProgramAmended(
                        PROGRAM.id(),
                        "amendment " + n,
                        day("2021-02-01"),
                        30,
                        "more time",
                        day("2020-12-01"),
                        on("2020-12-01")));
            }
        }
        events.add(new AgreementEnded(AgreementId.of("V-0"), day("2021-03-01"), on("2021-02-01")));
        events.add(new PoolDaysRemoved(
                AgreementId.of("V-1"),
                PROGRAM.id(),
                10,
                PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom())));
        events.add(new PoolDaysRemoved(
                AgreementId.of("V-2"),
                PROGRAM.id(),
                10,
                PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom())));
        return events;
    }

    private static List<DomainEvent> voucher(int n, Random random, List<Grant> grants) {
        var assignedOn = day("2020-06-01").plusDays(random.nextInt(300));
        var grant = aGrant().of("PS-%03d".formatted(n), "V-" + random.nextInt(4))
                .assignedOn(assignedOn)
                .build();
        grants.add(grant);
        var at = PROGRAM.startOf(assignedOn);
        var assigned = new VoucherAssigned(grant, at);
        return switch (random.nextInt(6)) {
            case 0 ->
                List.of(
                        assigned,
                        new VoucherReserved(grant.voucherId(), Given.reservation(grant), "2020-07", null, at));
            case 1 ->
                List.of(
                        assigned,
                        new VoucherWithdrawn(
                                grant.voucherId(),
                                grant.agreementId(),
                                PROGRAM.id(),
                                new GivenBack(5, true, "in time"),
                                at));
            default -> List.of(assigned);
        };
    }

    private static InMemoryService application(List<DomainEvent> events) {
        var application = new InMemoryService(
                InstantSource.fixed(NOW),
                VoucherCatalogue.catalogue(),
                new VoucherTags(),
                log -> new ExpiryConfiguration().expireVoucher());
        events.forEach(event -> application.record(event, NOW));
        return application;
    }

    private static List<Object> lines(InMemoryService application) {
        return application.recorded().stream()
                .<Object>mapMulti((event, lines) -> {
                    lines.accept(event.position() + " " + event.recordedAt() + " " + event.cause());
                    lines.accept(event.payload());
                })
                .toList();
    }
}
