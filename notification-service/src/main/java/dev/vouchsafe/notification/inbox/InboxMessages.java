package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.PersonForgotten;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.notification.words.NoticeWords;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the services have to tell. Each has a topic of its own. */
@Configuration(proxyBeanMethods = false)
class InboxMessages {

    private final Commands commands;
    private final PersonalData personal;
    private final NoticeWords words;
    private final Programs programs;

    InboxMessages(Commands commands, PersonalData personal, NoticeWords words, Programs programs) {
        this.commands = commands;
        this.personal = personal;
        this.words = words;
        this.programs = programs;
    }

    @Bean
    InboundHandler<NoticeGiven> voucherNotices() {
        return notices(Topics.VOUCHER_NOTICES);
    }

    @Bean
    InboundHandler<NoticeGiven> paymentNotices() {
        return notices(Topics.PAYMENT_NOTICES);
    }

    /** Payment-service knows nobody by name. */
    @Bean
    InboundHandler<PersonForgotten> forgottenPersons() {
        return new ForgottenPersons(Topics.VOUCHER_NOTICES, commands, personal);
    }

    private InboundHandler<NoticeGiven> notices(String topic) {
        var incoming = new IncomingNotices(personal, words, programs);
        return InboundHandler.sending(
                topic,
                NoticeGiven.TYPE,
                NoticeGiven.class,
                commands,
                message -> new ReceiveNotice(incoming.of(message)));
    }
}
