package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.LettersWaiting;
import dev.vouchsafe.platform.messaging.TopicReader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The dead letters of a service that reads topics. */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.log.LogConfiguration",
            "dev.vouchsafe.platform.messaging.MessagingAutoConfiguration"
        })
@ConditionalOnBean(TopicReader.class)
class DeadLetterConfiguration {

    @Bean
    DeadLetterIndex deadLetterIndex(
            ObjectProvider<InboundHandler<?>> handlers,
            TopicReader reader,
            @Value("${spring.application.name}") String service) {
        var topics = handlers.stream().map(InboundHandler::topic).collect(Collectors.toCollection(TreeSet::new));
        return new DeadLetterIndex(service, topics, reader);
    }

    @Bean
    LetterClosings letterClosings(LogReader log) {
        return new LetterClosings(log);
    }

    @Bean
    LettersWaiting lettersWaiting(DeadLetterIndex index, LetterClosings closings) {
        return () -> {
            var closed = closings.all();
            return index.all().stream()
                    .filter(letter -> !closed.containsKey(letter.id()))
                    .count();
        };
    }
}
