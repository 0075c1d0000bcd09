package dev.vouchsafe.acceptance.breaking.voucher.lending;

import org.springframework.context.annotation.Configuration;

/** Beans under another name. */
@Configuration(proxyBeanMethods = false)
class LendingBeans {}
