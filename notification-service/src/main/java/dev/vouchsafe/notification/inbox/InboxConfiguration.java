package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.personal.PersonalDataConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(PersonalDataConfiguration.class)
class InboxConfiguration {

    @Bean
    DecisionHandler<ReceiveNotice> receiveNotice() {
        return DecisionHandler.of(
                ReceiveNotice.class,
                (command, states) -> InboxDecision.decide(
                        command,
                        person -> states.of(NotificationStreams.person(person)).state()));
    }

    @Bean
    DecisionHandler<ReadNotice> readNotice() {
        return DecisionHandler.of(
                ReadNotice.class,
                (command, states) -> InboxDecision.decide(
                        command,
                        states.of(NotificationStreams.notice(command.noticeId()))
                                .state()));
    }

    @Bean
    ForgetPersonHandler forgetPerson() {
        return new ForgetPersonHandler();
    }
}
