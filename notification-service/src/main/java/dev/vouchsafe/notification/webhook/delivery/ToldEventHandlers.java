package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.notification.webhook.content.ToldEvent;
import dev.vouchsafe.notification.webhook.content.ToldEvents;
import dev.vouchsafe.platform.messaging.InboundBatch;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Makes a handler of each type of event that somebody is told of. */
final class ToldEventHandlers implements BeanRegistrar {

    private record Taking(ToldEvent told, EventIntake intake) implements InboundHandler<JsonNode> {

        @Override
        public String topic() {
            return told.topic();
        }

        @Override
        public String type() {
            return told.type();
        }

        @Override
        public Class<JsonNode> dataType() {
            return JsonNode.class;
        }

        @Override
        public void handle(InboundMessage<JsonNode> message) {
            intake.handle(List.of(message));
        }

        @Override
        public Optional<InboundBatch<JsonNode>> batch() {
            return Optional.of(intake);
        }
    }

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        ToldEvents.all()
                .forEach(told -> registry.registerBean(
                        "webhooks " + told.type(),
                        Taking.class,
                        spec -> spec.supplier(context -> new Taking(told, context.bean(EventIntake.class)))));
    }
}
