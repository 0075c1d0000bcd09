package dev.vouchsafe.platform.http.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.platform.http.Malformed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class QueryParametersTest {

    @Test
    void aDayIsReadIfItIsGiven() {
        assertThat(query("2021-03-15").day("on")).contains(LocalDate.of(2021, 3, 15));
        assertThat(query("2021-03-15").day("from")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "2021-02-30",
                "2021-3-15",
                "today",
                "0000-01-01",
                "２０２１-03-15",
                "٢٠٢١-٠٣-١٥"
            })
    void whatIsNoDayOfTheCalendarIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).day("on"))
                .isInstanceOfSatisfying(
                        Malformed.class, no -> assertThat(no.field()).isEqualTo("on"));
    }

    /** The digits of other scripts are no digits here, and a number is written without a sign before it. */
    @ParameterizedTest
    @ValueSource(strings = {"５", "٥", "+5", "5.0", "0x5", "99999999999", "1e1", "-"})
    void whatIsNoWholeNumberIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).whole("on", 1, 500))
                .isInstanceOfSatisfying(
                        Malformed.class, no -> assertThat(no.field()).isEqualTo("on"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-15",
                "2021-03-15T09:00Z",
                "+12021-03-15T09:00:00Z",
                "2021-03-15T09:00:00",
                "２０２１-03-15T09:00:00Z"
            })
    void whatIsNoInstantIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).instant("on")).isInstanceOf(Malformed.class);
    }

    /**
     * Whatever its offset, it lies in the years 0001 to 9999 of UTC, so that it can be written as one of these again.
     */
    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59-18:00", "0000-01-01T00:00:00Z"})
    void anInstantOutsideTheFourDigitYearsIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).instant("on")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00Z", "0000-12-31T23:59:59-00:01"})
    void theFirstAndLastInstantsAreRead(String text) {
        assertThat(query(text).instant("on"))
                .contains(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "1", "yes"})
    void whatIsNeitherTrueNorFalseIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).flag("on")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "../a", "-a", "x%", "", "\u00e9"})
    void whatIsNoIdIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).id("on")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "a\u0000"})
    void whatCannotBeSeenIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).text("on")).isInstanceOf(Malformed.class);
    }

    private static QueryParameters query(String on) {
        return new QueryParameters(
                MockServerWebExchange.from(MockServerHttpRequest.get("/things").queryParam("on", on)));
    }
}
