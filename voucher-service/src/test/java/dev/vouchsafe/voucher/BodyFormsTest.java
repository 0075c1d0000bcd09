package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.schema.WrongField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the bodies: what each must have, may have and may not. */
class BodyFormsTest {

    private final JsonSchemas schemas = new JsonSchemas();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validation        | {"adminEmail": "a@b.example"}
            reschedule        | {}
            reschedule        | {"plannedFrom": null, "plannedTo": "2021-04-16", "plannedDays": null, "consultantId": null}
            release           | {"reason": "other", "text": "why"}
            redemptions       | {"vouchers": ["PS-1"]}
            extension         | {"days": 1, "reason": "why"}
            contacts          | {"projectManager": {"name": "n", "email": "a@b.example"}, "voucherAdmin": {"email": "a@b.example"}}
            amendment         | {"name": "n", "createdBefore": "2020-04-01", "extendDays": 90, "reason": "why"}
            """)
    void hasTheForm(String schema, String body) {
        assertThat(wrong(schema, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validation        | {}                                                                 | adminEmail
            reschedule        | {"plannedTo": "soon"}                                              | plannedTo
            reschedule        | {"plannedDays": 0}                                                 | plannedDays
            reschedule        | {"plannedDays": "3"}                                               | plannedDays
            release           | {}                                                                 | reason
            release           | {"reason": " "}                                                    | reason
            redemptions       | {"vouchers": []}                                                   | vouchers
            extension         | {"days": 0, "reason": "why"}                                       | days
            extension         | {"days": 14}                                                       | reason
            contacts          | {"projectManager": {"name": "n", "email": "a@b.example"}}           | voucherAdmin
            contacts          | {"projectManager": {"name": "n"}, "voucherAdmin": {"email": "a@b.example"}} | projectManager.email
            contacts          | {"projectManager": {"name": "n", "email": "a"}, "voucherAdmin": {"email": " "}} | voucherAdmin.email
            amendment         | {"name": "n", "createdBefore": "2020-02-30", "extendDays": 90, "reason": "why"} | createdBefore
            amendment         | {"name": "n", "createdBefore": "2020-04-01", "reason": "why"}      | extendDays
            """)
    void namesTheWrongField(String schema, String body, String field) {
        assertThat(wrong(schema, body)).extracting(WrongField::path).containsOnly(field);
    }

    @Test
    void aReservationNeedsItsWholePlan() {
        assertThat(wrong("reservation", "{}"))
                .extracting(WrongField::path)
                .containsExactlyInAnyOrder(
                        "adminEmail",
                        "locationId",
                        "engagement",
                        "deliveryCountry",
                        "plannedFrom",
                        "plannedTo",
                        "plannedDays",
                        "termsVersion");
        assertThat(wrong("completion-report", "{}"))
                .extracting(WrongField::path)
                .containsExactlyInAnyOrder(
                        "from",
                        "to",
                        "onSiteDays",
                        "offSiteDays",
                        "summary",
                        "nextSteps",
                        "deliveredOn",
                        "deliverables");
    }

    private List<WrongField> wrong(String schema, String body) {
        return schemas.validate(JsonMapper.shared().readTree(body), "schemas/http/" + schema + ".json");
    }
}
