package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import tools.jackson.databind.node.BinaryNode;

class FingerprintTest {

    private static final DigestKeying KEYING = digest -> "keyed " + digest;

    @Test
    void isKeptKeyedAndKnowsWhatWasKeptPlainBefore() {
        var request = MockServerHttpRequest.post("/api/things").build();
        var call = Fingerprint.of(request, BinaryNode.valueOf(new byte[] {1}), KEYING);

        assertThat(call.kept()).isEqualTo("keyed " + call.plain());
        assertThat(call.isOf(call.kept())).isTrue();
        assertThat(call.isOf(call.plain())).isTrue();
        assertThat(call.isOf(Fingerprint.of(request, BinaryNode.valueOf(new byte[] {2}), KEYING)
                        .kept()))
                .isFalse();
    }
}
