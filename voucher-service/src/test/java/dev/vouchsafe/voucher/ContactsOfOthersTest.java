package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who holds a voucher is not told the customer's people, whatever other role the same token has. */
class ContactsOfOthersTest {

    private static final String CONTACTS = "/api/vouchers/PS-1/contacts";

    @RegisterExtension
    static final VouchersUnderTest vouchers = new VouchersUnderTest();

    @Test
    void aHolderThatIsACustomerElsewhereSeesNobody() {
        vouchers.qualified(1);
        vouchers.assign("V-1", "PS-1", 5);
        assertThat(status(vouchers.reserve("P-1", "PS-1", 5))).isEqualTo(201);
        var both = vouchers.service()
                .client(claims -> claims.subject("ana@fabrikam.example")
                        .claim("roles", List.of("customer-admin", "partner-admin"))
                        .claim("partner_id", "P-1")
                        .claim("agreement_ids", List.of("V-9")));

        both.get().uri("/api/vouchers/PS-1").exchange().expectStatus().isOk();
        both.get().uri(CONTACTS).exchange().expectStatus().isNotFound();
        both.put()
                .uri(CONTACTS)
                .bodyValue(Map.of(
                        "projectManager",
                        Map.of("name", "Mallory", "email", "mallory@fabrikam.example"),
                        "voucherAdmin",
                        Map.of("email", "mallory@fabrikam.example")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
