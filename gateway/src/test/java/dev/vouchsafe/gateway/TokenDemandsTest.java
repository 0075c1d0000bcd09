package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Which tokens of the right issuer, signed with its key, open nothing all the same. */
class TokenDemandsTest extends StartedGateway {

    static Stream<Arguments> wanting() {
        return Stream.of(
                wanting("without an end", claims -> claims.expirationTime(null)),
                wanting("of no issuer", claims -> claims.issuer(null)),
                wanting("of an issuer without a name", claims -> claims.issuer("")),
                wanting("for nobody", claims -> claims.audience((String) null)),
                wanting("for somebody else", claims -> claims.audience("another")),
                wanting("of nobody", claims -> claims.subject(null)));
    }

    private static Arguments wanting(String what, Consumer<JWTClaimsSet.Builder> edit) {
        return Arguments.argumentSet(what, edit);
    }

    @ParameterizedTest
    @MethodSource("wanting")
    void aTokenThatWantsSomethingIsRefused(Consumer<JWTClaimsSet.Builder> edit) {
        var token = issuer.token(claims -> {
            claims.subject("somebody").claim("roles", List.of("operator"));
            edit.accept(claims);
        });
        problem(call(HttpMethod.GET, "/api/program", token).exchange(), 401, "unauthenticated");
        assertThat(asked).isEmpty();
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        for (var kind : new String[] {"logout+jwt", "dpop+jwt", "none", "JWE"}) {
            var token = issuer.token(
                    new JOSEObjectType(kind),
                    claims -> claims.subject("somebody").claim("roles", List.of("operator")));
            problem(call(HttpMethod.GET, "/api/program", token).exchange(), 401, "unauthenticated");
        }
        assertThat(asked).isEmpty();
    }
}
