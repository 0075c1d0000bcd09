package dev.vouchsafe.eligibility.received;

import dev.vouchsafe.eligibility.domain.PartnerEvent;

/** Command: record what MPN said of a partner. */
record RecordReceived(PartnerEvent event) {}
