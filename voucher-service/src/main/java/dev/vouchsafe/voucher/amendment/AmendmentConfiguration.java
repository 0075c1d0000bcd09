package dev.vouchsafe.voucher.amendment;

import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AmendmentConfiguration {

    @Bean
    InputKind<ProgramAmended> amendmentInput() {
        return InputKind.decided(
                ProgramAmended.class,
                (event, recorded, states) -> new PublishAmendment(
                        event.program(),
                        event.name(),
                        event.createdBefore(),
                        event.extendDays(),
                        event.reason(),
                        event.publishedOn(),
                        event.at()));
    }
}
