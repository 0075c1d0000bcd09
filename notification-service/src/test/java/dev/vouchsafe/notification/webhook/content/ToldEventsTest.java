package dev.vouchsafe.notification.webhook.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.web.HttpJson;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldEventsTest {

    private static List<ToldEvent> all() {
        return ToldEvents.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsToldIsPublished(ToldEvent told) throws IOException {
        var schema = "schemas/messages/" + told.type() + ".json";
        assertThat(new JsonSchemas().has(schema)).isTrue();
        try (var in = getClass().getResourceAsStream("/" + schema)) {
            var fields = HttpJson.mapper().readTree(in).path("properties").propertyNames();
            assertThat(fields).containsAll(told.toPartner()).containsAll(told.toCustomer());
        }
    }

    @Test
    void aPartnerIsToldNothingOfDaysAndPools() {
        for (var told : all()) {
            assertThat(told.toPartner()).doesNotContain("daysReturned", "daysForfeited");
        }
        assertThat(of("voucher.days-accrued.v1").toPartner()).isEmpty();
        assertThat(of("voucher.assigned.v1").toPartner()).isEmpty();
        assertThat(of("voucher.expired.v1").toPartner())
                .containsExactlyInAnyOrder("voucherId", "partnerId", "closedBy", "at");
    }

    @Test
    void aCustomerIsToldNothingOfPaymentsAndStanding() {
        assertThat(all().stream().filter(told -> !told.topic().equals(Topics.VOUCHER)))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.toCustomer()).isEmpty());
    }

    @Test
    void nobodyIsToldOfPeople() {
        var told = all().stream()
                .flatMap(event -> Stream.concat(event.toPartner().stream(), event.toCustomer().stream()))
                .collect(Collectors.toSet());

        assertThat(told).doesNotContain("signedBy", "enrolledBy", "email", "projectManager", "voucherAdmin");
        assertThat(of("eligibility.exam-passed.v1").toPartner()).doesNotContain("name");
    }

    @Test
    void whatIsNotNamedIsCut() {
        var data = HttpJson.mapper().readTree("{\"voucherId\": \"PS-1\", \"daysReturned\": 5, \"new\": true}");

        assertThat(Published.cut(data, Set.of("voucherId", "at"))).hasToString("{\"voucherId\":\"PS-1\"}");
    }

    private static ToldEvent of(String type) {
        return all().stream()
                .filter(told -> told.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
