package dev.vouchsafe.notification.mail;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.notification.contact.ContactAddresses;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.projection.Projection;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * How mails go out: to the server that {@code spring.mail.host} names; without one to the mailbox, if
 * {@code vouchsafe.mail.mailbox} is set; else none is written.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceSettings.class)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(
            ObjectProvider<JavaMailSenderImpl> server,
            BounceAddresses bounces,
            @Value("${spring.mail.host:}") String host,
            @Value("${vouchsafe.mail.from}") String from,
            @Value("${vouchsafe.mail.mailbox}") boolean mailbox) {
        // A host that is set and blank, as Compose does it, is none.
        var sender = host.isBlank() ? null : server.getIfAvailable();
        return sender == null ? new NoServer(mailbox) : new SmtpTransport(sender, from, bounces);
    }

    @Bean
    MailQueue mailQueue(
            MongoDatabase database,
            StoredJson json,
            BounceAddresses bounces,
            @Value("${vouchsafe.mail.claim}") Duration claim) {
        return new MailQueue(database, json, bounces, claim);
    }

    @Bean
    DigestItems digestItems(MongoDatabase database) {
        return new DigestItems(database);
    }

    @Bean
    SealedMails sealedMails(PersonalData personal) {
        return new SealedMails(personal);
    }

    @Bean
    DecisionHandler<RecordMail> recordMail() {
        return DecisionHandler.of(RecordMail.class, (command, states) -> Decision.accept(command.event()));
    }

    @Bean
    MailRun mailRun(
            MailQueue queue,
            SealedMails sealed,
            MailTransport transport,
            Commands commands,
            ServiceClock clock,
            Digests digests,
            @Value("${vouchsafe.mail.retry}") Duration retry,
            @Value("${vouchsafe.mail.patience}") Duration patience) {
        var run = new MailRun(
                queue, new MailSending(queue, sealed, transport, commands, clock, retry, patience), digests);
        clock.onMove(run::wake);
        return run;
    }

    @Bean
    BounceRun bounceRun(
            BounceSettings settings,
            MailQueue queue,
            BounceAddresses addresses,
            Commands commands,
            ServiceClock clock) {
        return new BounceRun(settings, new BounceMailbox(settings, new Bounces(queue, addresses, commands, clock)));
    }

    /** Without anything that takes mails it follows the log all the same: what happened before is not told later. */
    @Bean
    Projection mailQueueing(
            MailQueue queue,
            Digests digests,
            MailTransport transport,
            MailWriter writer,
            SealedMails sealed,
            PersonalData personal,
            ContactAddresses addresses,
            LastDays lastDays,
            LogReader log,
            MailRun run) {
        return transport.takesAny()
                ? new MailQueueing(queue, digests, writer, sealed, personal, addresses, lastDays, log, run::wake)
                : new NoMails(MailQueueing.NAME);
    }
}
