package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.Countries;
import dev.vouchsafe.program.Support;
import dev.vouchsafe.program.Support.Contact;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom people ask, from {@code support.csv}: a row for each region, and one without countries for all others. */
final class SupportTable {

    static final String FILE = "support.csv";

    private static final List<String> COLUMNS = List.of("region", "email", "address", "countries");

    private SupportTable() {}

    /** Nobody if there is no such file. */
    static Support read(Source source) {
        if (source.text() == null) {
            return Support.NONE;
        }
        var contacts = new ArrayList<Contact>();
        for (Row row : Table.read(source, COLUMNS).rows()) {
            var contact = contact(row);
            if (contacts.stream().anyMatch(known -> known.region().equals(contact.region()))) {
                throw row.wrong("the region " + contact.region() + " is listed already");
            }
            if (contacts.stream().anyMatch(contact::overlaps)) {
                throw row.wrong("a contact above is for one of its countries already, or for all others too");
            }
            contacts.add(contact);
        }
        return new Support(contacts);
    }

    private static Contact contact(Row row) {
        var email = row.optional("email");
        if (email.isEmpty() == row.optional("address").isEmpty()) {
            throw row.wrong("a contact has either an email or an address");
        }
        return new Contact(
                row.text("region"),
                email.isEmpty() ? null : email,
                email.isEmpty() ? row.address("address") : null,
                countries(row));
    }

    private static Set<String> countries(Row row) {
        var listed = row.optional("countries");
        var countries = new LinkedHashSet<String>();
        for (var country : listed.isEmpty() ? List.<String>of() : Arrays.asList(listed.split(";", -1))) {
            if (!Countries.isCode(country)) {
                throw row.wrong("countries are ISO 3166 codes, separated by one ';': " + country);
            }
            countries.add(country);
        }
        return countries;
    }
}
