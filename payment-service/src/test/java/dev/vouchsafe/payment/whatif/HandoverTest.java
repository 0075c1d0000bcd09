package dev.vouchsafe.payment.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Malformed;
import org.junit.jupiter.api.Test;

/** What payment-service reads of voucher-service's lines. */
class HandoverTest {

    private static final String HEAD = """
            {"asked": {"program": "planning-services", "changes": {"voucherLifeDays": 90}, "asOf": "2022-03-01T00:00:00Z", \
            "filter": {"agreementId": %s, "partnerId": null, "offering": null, "assignedFrom": null, "assignedTo": null}}, \
            "answer": {"millis": 7}}""";

    @Test
    void whatIsSaidOfNoMessageIsHeardAsItWas() {
        var handover = new Handover()
                .add(HEAD.formatted("null"))
                .add("{\"withheld\": \"m-1\"}")
                .add("{\"changed\": \"m-2\", \"data\": {\"level\": 3}}");

        assertThat(handover.isHeard("message:/voucher-service:m-1")).isFalse();
        assertThat(handover.isHeard("message:/voucher-service:m-2")).isTrue();
        assertThat(handover.isHeard("message:/mpn:m-1")).isTrue();
        assertThat(handover.isHeard(null)).isTrue();
        assertThat(handover.said("message:/voucher-service:m-2")).hasToString("{\"level\":3}");
        assertThat(handover.said("message:/voucher-service:m-3")).isNull();
        assertThat(handover.asked().changes()).containsEntry("voucherLifeDays", 90);
        assertThat(handover.answer().path("millis").asInt()).isEqualTo(7);
    }

    @Test
    void vouchersAreListedByNameOnlyWhereTheFilterLooksAtThem() {
        var all = new Handover().add(HEAD.formatted("null"));
        var some = new Handover().add(HEAD.formatted("\"V-1\"")).add("{\"listed\": \"PS-1\"}");

        assertThat(all.lists(VoucherId.of("PS-2"))).isTrue();
        assertThat(some.lists(VoucherId.of("PS-1"))).isTrue();
        assertThat(some.lists(VoucherId.of("PS-2"))).isFalse();
    }

    @Test
    void anythingElseIsMalformed() {
        assertThatThrownBy(() -> new Handover().add("{}").asked()).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Handover().add("no JSON")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Handover().asked()).isInstanceOf(Malformed.class);
    }
}
