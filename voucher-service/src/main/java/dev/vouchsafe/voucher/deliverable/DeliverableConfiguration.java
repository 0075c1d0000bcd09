package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class DeliverableConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DocumentScanner documentScanner(UploadSettings settings) {
        return settings.scanner() == null ? DocumentScanner.NONE : new Clamd(settings.scanner());
    }

    @Bean
    InputKind<DeliverableUploaded> uploadInput() {
        return InputKind.decided(
                DeliverableUploaded.class,
                (event, recorded, states) -> new UploadDeliverable(
                        event.voucherId(),
                        event.partnerId(),
                        event.deliverable().name(),
                        event.deliverable(),
                        PartTags.NONE,
                        event.at()));
    }
}
