package dev.vouchsafe.acceptance.breaking.voucher.lending;

import org.springframework.web.bind.annotation.RestController;

/** Calls under another name. */
@RestController
class LendingCalls {}
