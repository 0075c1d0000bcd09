package dev.vouchsafe.eligibility.mpn;

import dev.vouchsafe.eligibility.domain.PartnerEvent;

/** Command: record what MPN said. */
record RecordPartnerEvent(PartnerEvent event) {}
