package dev.vouchsafe.notification.inbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.notification.domain.Inboxes;
import dev.vouchsafe.notification.domain.NotificationText;
import dev.vouchsafe.platform.http.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;

/** Which notices a caller may know of. One in another's inbox is answered as if there were none. */
public final class VisibleNotices {

    private VisibleNotices() {}

    /** The inboxes of a caller: those of all its roles. */
    public static Inboxes of(Caller caller) {
        boolean partner = caller.hasAny(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN);
        return new Inboxes(
                partner ? caller.partnerId() : null,
                caller.has(Role.CUSTOMER_ADMIN) ? caller.agreementIds() : Set.of(),
                caller.has(Role.PAYMENTS_OFFICER));
    }

    /** The rows of these inboxes. */
    public static Bson rows(Inboxes inboxes) {
        List<Bson> any = new ArrayList<>();
        any.add(in(
                "agreements",
                inboxes.agreements().stream().map(AgreementId::value).toList()));
        if (inboxes.partnerId() != null) {
            any.add(eq("partnerId", inboxes.partnerId().value()));
        }
        if (inboxes.officers()) {
            any.add(eq("officers", true));
        }
        return or(any);
    }

    /** There is no such notice that the caller may know of. */
    @Rule("not-found")
    static Violation notFound(String noticeId) {
        return Violation.of(Code.NOT_FOUND, NotificationText.NO_SUCH_NOTICE.with("noticeId", noticeId))
                .with("noticeId", noticeId);
    }
}
