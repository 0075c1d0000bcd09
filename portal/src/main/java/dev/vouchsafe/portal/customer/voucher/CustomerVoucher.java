package dev.vouchsafe.portal.customer.voucher;

import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.Moment;
import dev.vouchsafe.portal.notice.Bounce;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.voucher.History;
import dev.vouchsafe.portal.voucher.Voucher;
import dev.vouchsafe.portal.voucher.VoucherChecks;
import dev.vouchsafe.portal.voucher.VoucherTimeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param bounces mails about it that came back
 * @param step the step that is open; null if none is
 */
public record CustomerVoucher(
        Found<Voucher> found,
        Part<VoucherChecks> checks,
        Part<History> history,
        Part<Contacts> contacts,
        List<Bounce> bounces,
        @Nullable String step) {

    private static final String WITHDRAW = "withdraw";
    private static final String CONTACTS = "contacts";

    /** Whom the mails go to; each is null once the person was erased. */
    public record Contacts(
            @Nullable ProjectManager projectManager,
            @Nullable Admin voucherAdmin) {

        static final Contacts NONE = new Contacts(null, null);

        /** The project manager. */
        public record ProjectManager(String name, String email) {}

        /** The voucher administrator. */
        public record Admin(String email) {}
    }

    public Voucher voucher() {
        return found.value();
    }

    /** Where the page is. */
    public String address() {
        return "/customer/vouchers/" + voucher().voucherId();
    }

    private VoucherChecks judged() {
        return checks.here().orElse(VoucherChecks.NONE);
    }

    public boolean isOpen(String asked) {
        return asked.equals(step);
    }

    public boolean canWithdraw() {
        return voucher().asOf() == null && judged().lets(WITHDRAW);
    }

    public boolean canChangeContacts() {
        return voucher().asOf() == null && judged().lets(CONTACTS);
    }

    /** Where it stands, as a key: who has to do what. */
    public String standing() {
        return voucher().status();
    }

    /** What the partner still has to do, or what stands in its way. */
    public List<String> missing() {
        return voucher().reservation() == null || !voucher().isOpen() ? List.of() : judged().inTheWay("redeem");
    }

    /** What stands in a step's way as things are planned now. */
    public List<String> inTheWayOf(String asked) {
        return judged().inTheWay(asked);
    }

    /** The rules of what a customer can do, and of what its partner does. */
    public List<String> steps() {
        return voucher().reservation() == null
                ? List.of(WITHDRAW, CONTACTS)
                : List.of(WITHDRAW, CONTACTS, "report", "redeem");
    }

    public Contacts known() {
        return contacts.here().orElse(Contacts.NONE);
    }

    public @Nullable String managerName() {
        var manager = known().projectManager();
        return manager == null ? null : manager.name();
    }

    public @Nullable String managerEmail() {
        var manager = known().projectManager();
        return manager == null ? null : manager.email();
    }

    public @Nullable String adminEmail() {
        var admin = known().voucherAdmin();
        return admin == null ? null : admin.email();
    }

    public List<Moment> timeLine(Frame frame) {
        return VoucherTimeLine.of(frame, voucher(), history.here().orElse(History.NONE), null);
    }
}
