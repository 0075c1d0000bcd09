package dev.vouchsafe.notification.contact;

import dev.vouchsafe.contracts.access.OpenRoutes;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.http.access.OpenCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    /** The two links of mails: what they carry opens them. */
    @Bean
    OpenCalls contactLinks() {
        return new OpenCalls(OpenRoutes.POSTS);
    }

    @Bean
    DecisionHandler<RegisterContacts> registerContacts() {
        return DecisionHandler.of(
                RegisterContacts.class,
                (command, states) -> ContactDecision.decide(
                        command,
                        states.of(NotificationStreams.contacts(command.partnerId()))
                                .state()));
    }

    @Bean
    DecisionHandler<AnswerForContact> answerForContact() {
        return DecisionHandler.of(
                AnswerForContact.class,
                (command, states) -> states.of(NotificationStreams.ownerOf(command.contactId()))
                        .state()
                        .map(partner -> ContactDecision.decide(
                                command,
                                partner,
                                states.of(NotificationStreams.contacts(partner)).state()))
                        .orElseGet(() -> Decision.refuse(ContactDecision.tokenUnknown())));
    }
}
