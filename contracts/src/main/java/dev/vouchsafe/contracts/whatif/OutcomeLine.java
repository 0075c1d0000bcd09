package dev.vouchsafe.contracts.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.id.VoucherId;
import org.jspecify.annotations.Nullable;

/**
 * What voucher-service hands to payment-service of its play, one line for each difference; one of the three is there.
 * What it says nothing of was published in the play as it was.
 *
 * @param withheld the id of a message that is not published in the play
 * @param changed the id of a message that says something else there
 * @param data what it says there
 * @param listed a voucher that the filter lists; told only where the filter looks at what a voucher is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeLine(
        @Nullable String withheld,
        @Nullable String changed,
        @Nullable Object data,
        @Nullable VoucherId listed) {

    public static OutcomeLine withheld(String id) {
        return new OutcomeLine(id, null, null, null);
    }

    public static OutcomeLine changed(String id, Object data) {
        return new OutcomeLine(null, id, data, null);
    }

    public static OutcomeLine listed(VoucherId voucherId) {
        return new OutcomeLine(null, null, null, voucherId);
    }
}
