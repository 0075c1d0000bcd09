package dev.vouchsafe.payment.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.whatif.OutcomeLine;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.HttpJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What voucher-service hands over: what is asked for, what it says itself, and how its outcome differs. */
final class Handover {

    /** The first line. */
    private record Head(
            @JsonProperty(required = true) WhatIf asked,
            @JsonProperty(required = true) ObjectNode answer) {}

    private @Nullable Head head;
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, JsonNode> changed = new HashMap<>();
    private final Set<VoucherId> listed = new HashSet<>();

    /** @throws Malformed if it is no such line */
    Handover add(String line) {
        try {
            if (head == null) {
                head = HttpJson.mapper().readValue(line, Head.class);
            } else {
                add(HttpJson.mapper().readValue(line, OutcomeLine.class), line);
            }
            return this;
        } catch (JacksonException e) {
            throw new Malformed("body", PaymentText.NO_HANDOVER);
        }
    }

    private void add(OutcomeLine difference, String line) {
        if (difference.withheld() != null) {
            withheld.add(cause(difference.withheld()));
        } else if (difference.changed() != null) {
            changed.put(
                    cause(difference.changed()),
                    HttpJson.mapper().readTree(line).path("data"));
        } else if (difference.listed() != null) {
            listed.add(difference.listed());
        }
    }

    /** By which a message of voucher-service is found in this log. */
    private static String cause(String messageId) {
        return Cause.id("message", ServiceName.VOUCHER.source(), messageId);
    }

    WhatIf asked() {
        return head().asked();
    }

    /** What voucher-service says. */
    ObjectNode answer() {
        return head().answer();
    }

    private Head head() {
        if (head == null) {
            throw new Malformed("body", PlatformText.EMPTY);
        }
        return head;
    }

    /** Whether the message is published in the play. */
    boolean isHeard(@Nullable String cause) {
        return !withheld.contains(cause);
    }

    /** What the message says there; null: the same. */
    @Nullable
    JsonNode said(@Nullable String cause) {
        return changed.get(cause);
    }

    /** Whether the filter lists the voucher. */
    boolean lists(VoucherId voucherId) {
        return !asked().filter().asksForVouchers() || listed.contains(voucherId);
    }
}
