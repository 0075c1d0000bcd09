package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.Given.day;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.voucher.domain.CompletionReport;
import java.time.LocalDate;
import java.util.List;

/** The report of the reservation of PS-1, five days from 2021-04-12 on, and what a test changes of it. */
public final class ReportFixture {

    private LocalDate from = day("2021-04-12");
    private LocalDate to = day("2021-04-16");
    private int onSiteDays = 3;
    private LocalDate deliveredOn = day("2021-04-19");
    private List<String> deliverables = List.of("plan.txt");
    private ConsultantId consultant = ConsultantId.of("K-1");

    public static ReportFixture aReport() {
        return new ReportFixture();
    }

    public ReportFixture of(String firstDay, String lastDay) {
        from = day(firstDay);
        to = day(lastDay);
        return this;
    }

    public ReportFixture onSiteDays(int days) {
        onSiteDays = days;
        return this;
    }

    public ReportFixture deliveredOn(String day) {
        deliveredOn = day(day);
        return this;
    }

    public ReportFixture naming(String... names) {
        deliverables = List.of(names);
        return this;
    }

    /** @param other null for none */
    public ReportFixture by(String other) {
        consultant = other == null ? null : ConsultantId.of(other);
        return this;
    }

    public CompletionReport build() {
        return new CompletionReport(from, to, onSiteDays, 2, "done", "pilot", deliveredOn, deliverables, consultant);
    }
}
