package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.KnownRequests;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a partner's registration for payment: who changed its bank accounts, and when. */
@Component
class RegistrationHistory {

    private static final String ACCOUNTS = "accounts";
    private static final String NUMBER = "iban";

    private final Histories histories;

    RegistrationHistory(Histories histories) {
        this.histories = histories;
    }

    /** The facts in the order in which they were recorded. */
    record OfPartner(PartnerId partnerId, List<HistoryEntry> facts) {}

    /** @param upTo the log position that it is shown up to */
    OfPartner of(PartnerId partnerId, long upTo, Caller caller, boolean withNumbers) {
        var shown = histories.entries();
        return new OfPartner(
                partnerId,
                histories.events(PaymentStreams.payee(partnerId).criteria(), upTo).stream()
                        .map(shown)
                        .map(entry -> KnownRequests.seesAll(caller)
                                ? entry
                                : entry.seenBy(EnumSet.of(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN)))
                        .map(entry -> withNumbers ? entry : entry.withData(masked(entry.data())))
                        .toList());
    }

    private static JsonNode masked(JsonNode data) {
        var copy = data.deepCopy();
        for (var account : copy.path(ACCOUNTS)) {
            ((ObjectNode) account)
                    .put(
                            NUMBER,
                            new Iban(account.path(NUMBER).asString()).masked().value());
        }
        return copy;
    }
}
