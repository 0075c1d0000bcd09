package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes records of messages, good ones and others. */
final class Records {

    private static final String GOOD = "{\"text\": \"%s\", \"pages\": 1, \"writtenOn\": \"2021-03-15\"}";

    private Records() {}

    static byte[] note(String text) {
        return GOOD.formatted(text).getBytes(UTF_8);
    }

    static Map<String, String> attributes(String id) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", id);
        attributes.put("ce_source", "/desk");
        attributes.put("ce_type", Note.TYPE);
        attributes.put("ce_subject", "n-1");
        attributes.put("ce_time", "2021-03-15T09:00:00Z");
        attributes.put("content-type", "application/json");
        return attributes;
    }

    static ProducerRecord<byte[], byte[]> record(String topic, String key, byte[] value, Map<String, String> headers) {
        var made = new ProducerRecord<>(topic, key.getBytes(UTF_8), value);
        headers.forEach((name, text) -> made.headers().add(name, text.getBytes(UTF_8)));
        return made;
    }
}
