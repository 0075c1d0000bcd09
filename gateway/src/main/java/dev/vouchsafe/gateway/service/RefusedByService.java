package dev.vouchsafe.gateway.service;

import org.springframework.http.ResponseEntity;

/** A service refused what all of them were asked: its answer is the answer. */
public final class RefusedByService extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ResponseEntity<byte[]> answer;

    RefusedByService(ResponseEntity<byte[]> answer) {
        super("refused with " + answer.getStatusCode());
        this.answer = answer;
    }

    public ResponseEntity<byte[]> answer() {
        return answer;
    }
}
