package dev.vouchsafe.portal.page;

import dev.vouchsafe.contracts.access.Role;
import java.util.ArrayList;
import java.util.List;

/** The navigation of the role in use. */
public final class Navigation {

    private static final List<String> PARTNER = List.of(
            "/partner",
            "/partner/programs/software-assurance/enrollment",
            "/partner/vouchers",
            "/partner/payments",
            "/partner/profile",
            "/notices",
            "/partner/contacts",
            "/partner/webhooks",
            "/directory");
    private static final List<String> CUSTOMER = List.of("/customer", "/notices", "/partner/webhooks", "/directory");
    private static final List<String> OFFICER = List.of("/payments", "/notices", "/directory");
    private static final List<String> IMPORTER = List.of("/imports");
    private static final List<String> OPS = List.of(
            "/ops",
            "/ops/search",
            "/ops/what-if",
            "/ops/deadlines",
            "/ops/totals",
            "/ops/dead-letters",
            "/ops/amendments",
            "/ops/rebuilds");
    private static final List<String> OPERATOR = List.of("/ops/personal-data");
    private static final List<String> AUDITOR = List.of("/ops/trail", "/ops/verification");

    private Navigation() {}

    /**
     * One entry.
     *
     * @param address where it leads
     * @param current whether the person is there, or below it
     */
    public record Entry(String address, boolean current) {

        /** The key of its text. */
        public String key() {
            return "nav" + address.replace('/', '.');
        }
    }

    public static List<Entry> of(Frame frame) {
        String here = frame.visit().exchange().getRequest().getPath().value();
        var addresses = new ArrayList<>(addresses(frame.visit().role()));
        addresses.add("/program");
        String best = addresses.stream()
                .filter(address -> here.equals(address) || here.startsWith(address + "/"))
                .reduce("", (a, b) -> a.length() >= b.length() ? a : b);
        return addresses.stream()
                .map(address -> new Entry(address, address.equals(best)))
                .toList();
    }

    /** Where a role begins. */
    public static String home(@org.jspecify.annotations.Nullable Role role) {
        return addresses(role).stream().findFirst().orElse("/program");
    }

    private static List<String> addresses(@org.jspecify.annotations.Nullable Role role) {
        return switch (role) {
            case PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN -> PARTNER;
            case CUSTOMER_ADMIN -> CUSTOMER;
            case PAYMENTS_OFFICER -> OFFICER;
            case OPERATOR -> both(OPS, OPERATOR);
            case AUDITOR -> both(OPS, AUDITOR);
            case IMPORTER -> IMPORTER;
            case null -> List.of();
        };
    }

    private static List<String> both(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
