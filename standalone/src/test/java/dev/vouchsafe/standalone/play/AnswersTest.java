package dev.vouchsafe.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void aSuccessHasNoCodes() {
        assertThat(codes(200, "[{\"voucherId\": \"X\", \"status\": \"reserved\", \"codes\": [\"not-reserved\"]}]"))
                .isEmpty();
    }

    @Test
    void aRefusalHasTheSortedCodesOfItsViolations() {
        assertThat(
                        codes(
                                422,
                                "{\"code\": \"no-rate\", \"violations\": [{\"code\": \"no-rate\"}, {\"code\": \"mixed-locations\"}, {\"code\": \"no-rate\"}]}"))
                .containsExactly("mixed-locations", "no-rate");
    }

    @Test
    void aRefusalWithoutViolationsHasItsOwnCode() {
        assertThat(codes(403, "{\"code\": \"forbidden\", \"violations\": []}")).containsExactly("forbidden");
        assertThat(codes(400, "{\"code\": \"malformed\"}")).containsExactly("malformed");
    }

    @Test
    void anAnswerWithoutProblemDetailsHasNoCodes() {
        assertThat(codes(500, "Whitelabel")).isEmpty();
        assertThat(codes(401, "")).isEmpty();
    }

    private static List<String> codes(int status, String body) {
        return Answers.of("c-1", new Calls.Reply(status, body)).codes();
    }
}
