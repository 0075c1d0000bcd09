package dev.vouchsafe.standalone.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A message as VLSC and MPN publish one. Its id is made of what is said, so the same said again is the same message.
 */
record OutsideMessage(String topic, String key, String type, String subject, String content) {

    private static final int ID_DIGITS = 32;

    void publish(LocalSystem system) {
        String source = topic.replaceAll("\\..*", "");
        try (var outside = new KafkaExternalSystems(system.as(source))) {
            outside.publish(new ScenarioLine.Publish(
                    0, Instant.now(), topic, key, id(), "/" + source, type, subject, content.getBytes(UTF_8)));
        }
    }

    private String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", topic, key, type, subject, content).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
