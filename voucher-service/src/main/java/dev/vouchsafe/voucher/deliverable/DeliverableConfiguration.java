package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliverableConfiguration {

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
