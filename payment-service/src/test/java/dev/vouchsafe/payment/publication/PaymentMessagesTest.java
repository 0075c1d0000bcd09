package dev.vouchsafe.payment.publication;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.registered;
import static dev.vouchsafe.payment.Given.request;
import static dev.vouchsafe.payment.Given.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.payment.PaymentRequested;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.schema.JsonSchemas;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaymentMessagesTest {

    private static final Instant NOW = at("2021-04-01T09:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2021, 5, 14);
    private static final GivenRequest REQUEST = GivenRequest.of(NOW, redeemed("A", "L-GB", "GB", 5, "2021-03-15"));
    private static final RequestDrafted DRAFTED = REQUEST.drafted();

    private final JsonSchemas schemas = new JsonSchemas();

    @Test
    void aRequestIsToldFromItsSubmissionOn() {
        assertThat(told(DRAFTED))
                .extracting(Message::type)
                .containsExactly(
                        "payment.requested.v1",
                        "payment.approved.v1",
                        "payment.paid.v1",
                        "payment.rejected.v1",
                        "payment.lapsed.v1");
        assertThat(told(DRAFTED)).allSatisfy(this::hasTheFormOfItsType);
        assertThat(told(DRAFTED).getFirst().data())
                .isInstanceOfSatisfying(
                        PaymentRequested.class,
                        requested -> assertThat(requested.total()).isEqualTo(Money.of("GBP", "4000")));
    }

    @Test
    void aPartnersRegistrationAndWindowsAreToldButNotItsAccounts() {
        var closed = new PaymentWindowClosed(VoucherId.of("A"), PARTNER, LAST, null, NOW);

        var messages = List.of(registered(), redeemed("A", "L-GB", "GB", 5, "2021-03-15"), closed).stream()
                .map(event -> PartnerMessages.of(event, NOW))
                .flatMap(Optional::stream)
                .toList();

        assertThat(messages)
                .extracting(Message::type)
                .containsExactly("payment.registered.v1", "payment.window-opened.v1", "payment.window-closed.v1");
        assertThat(messages).allSatisfy(this::hasTheFormOfItsType);
        assertThat(messages.getFirst().data().toString())
                .doesNotContain("P-1 Ltd")
                .doesNotContain("NWBK");
    }

    @Test
    void whatWasToldByOthersIsNotToldOn() {
        assertThat(PartnerMessages.of(reserved("A", PARTNER, "L-GB", "GB", 5), NOW))
                .isEmpty();
    }

    private static List<Message> told(RequestDrafted drafted) {
        var events = new ArrayList<RequestEvent>(List.of(drafted));
        var messages = new ArrayList<Message>();
        for (var next : List.of(
                REQUEST.submitted(),
                REQUEST.approved(LAST),
                REQUEST.paid(),
                REQUEST.rejected(),
                REQUEST.lapsed("A", NOW))) {
            events.add((RequestEvent) next);
            RequestMessages.of(events.getLast(), request(events.toArray()).orElseThrow(), NOW)
                    .ifPresent(messages::add);
        }
        assertThat(RequestMessages.of(drafted, request(drafted).orElseThrow(), NOW))
                .isEmpty();
        return messages;
    }

    private void hasTheFormOfItsType(Message message) {
        assertThat(message.key()).isEqualTo(PARTNER.value());
        var json = JsonMapper.shared().valueToTree(message.data());
        assertThat(schemas.validate(
                        JsonMapper.shared().readTree(json.toString()), "schemas/messages/" + message.type() + ".json"))
                .isEmpty();
    }
}
