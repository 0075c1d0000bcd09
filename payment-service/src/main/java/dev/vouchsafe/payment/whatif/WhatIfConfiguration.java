package dev.vouchsafe.payment.whatif;

import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.whatif.PlayHttp;
import dev.vouchsafe.platform.whatif.StreamFolds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

@Configuration(proxyBeanMethods = false)
class WhatIfConfiguration {

    @Bean
    AccessRules whatIfAccess() {
        return PlayHttp.accessToPart(MediaType.APPLICATION_JSON);
    }

    @Bean
    StreamFolds streamFolds() {
        return PaymentStreams::of;
    }
}
