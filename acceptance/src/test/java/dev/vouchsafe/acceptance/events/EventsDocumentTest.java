package dev.vouchsafe.acceptance.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eligibility.stream.EligibilityCatalogue;
import dev.vouchsafe.notification.stream.NotificationCatalogue;
import dev.vouchsafe.payment.stream.PaymentCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.voucher.stream.StoredForms;
import dev.vouchsafe.voucher.stream.VoucherCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** When it fails it has written the file anew: look at it, and commit it with what you changed. */
    @Test
    void listsEveryStoredEventWithItsFieldsAndTheirMeanings() throws IOException {
        var catalogues = new LinkedHashMap<String, EventCatalogue>();
        catalogues.put("eligibility-service", EligibilityCatalogue.catalogue());
        catalogues.put("voucher-service", VoucherCatalogue.catalogue());
        catalogues.put("payment-service", PaymentCatalogue.catalogue());
        catalogues.put("notification-service", NotificationCatalogue.catalogue());
        var file = ROOT.resolve("docs/events.md");
        var before = Files.exists(file) ? Files.readString(file) : "";

        var now = new EventsDocument(ROOT, List.of(new StoredForms())).of(catalogues);

        Files.writeString(file, now);
        assertThat(before).as("docs/events.md was behind").isEqualTo(now);
    }
}
