package dev.vouchsafe.contracts.service;

import java.util.List;
import java.util.Locale;

/**
 * The services, named here alone. They stand in the order in which they feed each other: what one publishes is read by
 * those behind it. A simulation moves their clocks in this order.
 */
public enum ServiceName {
    ELIGIBILITY("/api/partners/**"),
    VOUCHER("/api/program/**", "/api/agreements/**", "/api/vouchers/**", "/api/redemptions", "/api/refusals"),
    PAYMENT("/api/payment-registrations/**", "/api/payment-requests/**", "/api/payment-windows"),
    NOTIFICATION("/api/partners/*/contacts", "/api/notices/**", "/api/webhooks/**", "/api/mailbox/**");

    private final List<String> paths;

    ServiceName(String... paths) {
        this.paths = List.of(paths);
    }

    /** The name of its package and in the gateway's settings, such as {@code voucher}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its module, settings file, container and log, such as {@code voucher-service}. */
    public String id() {
        return shortName() + "-service";
    }

    /** The database of its own, which nobody else reads. */
    public String database() {
        return id();
    }

    /** The CloudEvents source of what it publishes, such as {@code /voucher-service}. */
    public String source() {
        return "/" + id();
    }

    /** The patterns of the paths that the gateway sends to it; empty if nobody calls it. */
    public List<String> paths() {
        return paths;
    }
}
