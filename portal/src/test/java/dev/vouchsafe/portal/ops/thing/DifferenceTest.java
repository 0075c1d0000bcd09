package dev.vouchsafe.portal.ops.thing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatIsAnotherIsNamedByTheWayToIt() {
        var earlier = facts("""
                {"status": "assigned", "level": 5, "reservation": null, "asOf": "2021-01-01T00:00:00Z"}
                """);
        var later = facts("""
                {"status": "reserved", "level": 5, "reservation": {"partnerId": "P-1", "files": [{"name": "plan.txt"}]},
                 "asOf": "2021-02-01T00:00:00Z"}
                """);
        assertThat(Difference.between(earlier, later))
                .containsExactly(
                        new Difference("status", "assigned", "reserved"),
                        new Difference("reservation.partnerId", null, "P-1"),
                        new Difference("reservation.files.1", null, "plan.txt"));
    }

    @Test
    void moneyIsOneValue() {
        assertThat(facts("{\"total\": {\"currency\": \"EUR\", \"amount\": \"12.00\"}}")
                        .flat())
                .containsEntry("total", "12.00 EUR");
    }

    private static Facts facts(String json) {
        return Facts.of("", JSON.readTree(json));
    }
}
