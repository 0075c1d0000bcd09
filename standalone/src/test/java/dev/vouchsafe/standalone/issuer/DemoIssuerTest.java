package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class DemoIssuerTest {

    private static final Map<String, Object> ANA =
            Map.of("sub", "ana@fabrikam.example", "roles", List.of("partner-admin"), "partner_id", "P-4001");

    @TempDir
    private Path folder;

    @Test
    void itsTokensAreVerifiedByWhatItPublishes() {
        try (DemoIssuer issuer = start()) {
            var token =
                    NimbusJwtDecoder.withIssuerLocation(issuer.name()).build().decode(issuer.carrying(ANA));
            assertThat(token.getSubject()).isEqualTo("ana@fabrikam.example");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("partner-admin");
            assertThat(token.getClaimAsString("partner_id")).isEqualTo("P-4001");
            assertThat(token.getAudience()).containsExactly("vouchsafe");
            assertThat(token.getExpiresAt())
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        }
    }

    @Test
    void keepsItsKey() {
        String token;
        try (DemoIssuer issuer = start()) {
            token = issuer.carrying(ANA);
        }
        try (DemoIssuer issuer = start()) {
            assertThat(NimbusJwtDecoder.withJwkSetUri(issuer.keys())
                            .build()
                            .decode(token)
                            .getSubject())
                    .isEqualTo("ana@fabrikam.example");
        }
    }

    @Test
    void anotherFoldersTokensAreWorthNothing() throws IOException {
        try (DemoIssuer issuer = start();
                DemoIssuer other = DemoIssuer.start(
                        Files.createDirectory(folder.resolve("other")).resolve("key.json"), 0)) {
            var decoder = NimbusJwtDecoder.withJwkSetUri(issuer.keys()).build();
            assertThatThrownBy(() -> decoder.decode(other.carrying(ANA))).isInstanceOf(JwtException.class);
        }
    }

    @Test
    void refusesADamagedKey() throws IOException {
        Files.writeString(folder.resolve("key.json"), "{");
        assertThatThrownBy(this::start).isInstanceOf(RunStopped.class).hasMessageContaining("key.json is damaged");
    }

    private DemoIssuer start() {
        return DemoIssuer.start(folder.resolve("key.json"), 0);
    }
}
