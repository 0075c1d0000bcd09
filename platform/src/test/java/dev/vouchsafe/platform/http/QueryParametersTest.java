package dev.vouchsafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2021-02-30", "2021-3-15", "today"})
    void whatIsNoDayOfTheCalendarIsMalformed(String text) {
        assertThatThrownBy(() -> query(text).day("on")).isInstanceOfSatisfying(Malformed.class, no -> assertThat(no.field()).isEqualTo("on"));
    }

    private static QueryParameters query(String on) {
        return QueryParameters.of(MockServerWebExchange.from(MockServerHttpRequest.get("/things").queryParam("on", on)));
    }
}
