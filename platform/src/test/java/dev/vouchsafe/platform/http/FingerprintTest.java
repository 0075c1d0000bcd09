package dev.vouchsafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class FingerprintTest {

    private static final DigestKeying BLINDING = digest -> "blind " + digest;

    @Test
    void isKeptBlindAndKnowsWhatWasKeptPlainBefore() {
        var request = MockServerHttpRequest.post("/api/things").build();
        var call = Fingerprint.of(request, new byte[] {1}, BLINDING);

        assertThat(call.kept()).isEqualTo("blind " + call.plain());
        assertThat(call.isOf(call.kept())).isTrue();
        assertThat(call.isOf(call.plain())).isTrue();
        assertThat(call.isOf(Fingerprint.of(request, new byte[] {2}, BLINDING).kept()))
                .isFalse();
    }
}
