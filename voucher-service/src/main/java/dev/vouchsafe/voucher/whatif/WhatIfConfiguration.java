package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.whatif.PlayHttp;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.platform.whatif.StreamFolds;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.axonframework.messaging.eventstreaming.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WhatIfConfiguration {

    /** Of so many vouchers reasons are kept in words, that is some megabytes. */
    private static final int VOUCHERS_IN_WORDS = 2_000;

    @Bean
    VoucherWhatIf voucherWhatIf(Plays plays) {
        return new VoucherWhatIf(plays, VOUCHERS_IN_WORDS);
    }

    @Bean
    AccessRules whatIfAccess() {
        return PlayHttp.access(PlayHttp.NDJSON, AccessRule.CSV);
    }

    @Bean
    StreamFolds streamFolds() {
        return new StreamFolds() {
            @Override
            public List<Fold<?>> of(Tag tag) {
                return VoucherStreams.of(tag);
            }

            // An amendment is in the stream of every voucher.
            @Override
            public boolean isInOthers(DomainEvent event) {
                return event instanceof ProgramAmended;
            }
        };
    }
}
