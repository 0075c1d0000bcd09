package dev.vouchsafe.voucher.report;

import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    InputKind<EngagementReported> reportInput() {
        return InputKind.decided(
                EngagementReported.class,
                (event, recorded, states) -> new ReportEngagement(
                        event.voucherId(),
                        event.partnerId(),
                        event.consultantGiven()
                                ? event.report()
                                : event.report().by(null),
                        event.at()));
    }
}
