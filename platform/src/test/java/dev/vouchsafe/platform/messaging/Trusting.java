package dev.vouchsafe.platform.messaging;

import java.util.Map;

/** What tests need that are not about who is believed. */
final class Trusting {

    /** Nothing of these tests is unbelieved. */
    static final UnbelievedMessages NOBODY = (record, why) -> {
        throw new AssertionError(why);
    };

    private Trusting() {}

    /** Records of {@link Records} are believed on this topic, and those of these sources. */
    static Credibility desk(String topic, String... more) {
        return new Credibility(new Speakers(Map.of(topic, "/desk " + String.join(" ", more))), () -> {
            throw new AssertionError("no service speaks here");
        });
    }
}
