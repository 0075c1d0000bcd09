package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class DemoTokensTest {

    private static final String ISSUER = "http://127.0.0.1:8084";
    private static final Map<String, Object> ANA =
            Map.of("sub", "ana@fabrikam.example", "roles", List.of("partner-admin"), "partner_id", "P-4001");

    @TempDir
    private Path folder;

    @Test
    void theySayWhoCallsUntilWhen() {
        DemoTokens tokens = tokens("key.json");
        var token = verifiedBy(tokens).decode(tokens.carrying(ANA));
        assertThat(token.getSubject()).isEqualTo("ana@fabrikam.example");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("partner-admin");
        assertThat(token.getClaimAsString("partner_id")).isEqualTo("P-4001");
        assertThat(token.getClaimAsString("iss")).isEqualTo(ISSUER);
        assertThat(token.getAudience()).containsExactly("vouchsafe");
        assertThat(token.getExpiresAt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void theirKeyIsKept() {
        String token = tokens("key.json").carrying(ANA);
        assertThat(verifiedBy(tokens("key.json")).decode(token).getSubject()).isEqualTo("ana@fabrikam.example");
    }

    @Test
    void anotherKeysTokensAreWorthNothing() {
        var decoder = verifiedBy(tokens("key.json"));
        assertThatThrownBy(() -> decoder.decode(tokens("other.json").carrying(ANA)))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void aDamagedKeyIsRefused() throws IOException {
        Files.writeString(folder.resolve("key.json"), "{");
        assertThatThrownBy(() -> tokens("key.json"))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("key.json is damaged");
    }

    private DemoTokens tokens(String key) {
        return DemoTokens.signedWith(folder.resolve(key), ISSUER);
    }

    private static JwtDecoder verifiedBy(DemoTokens tokens) {
        try {
            return NimbusJwtDecoder.withPublicKey(tokens.key().toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
