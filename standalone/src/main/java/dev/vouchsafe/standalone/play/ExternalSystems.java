package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.util.List;

/** The external systems' side of Kafka. */
public interface ExternalSystems {

    /** Publishes; returns when the broker has it durably. */
    void publish(ScenarioLine.Publish message);

    /** How many records with the message's source and id its topic holds. */
    long published(ScenarioLine.Publish message);

    /** How many messages of the topic could not be read by those who listen to it; each counted once. */
    int deadLetters(String topic);

    /** The topics that may have such messages. */
    List<String> topics();
}
