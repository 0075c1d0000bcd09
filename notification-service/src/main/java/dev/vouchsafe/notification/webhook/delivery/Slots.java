package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many attempts are made at once: few to a webhook that fails or is slow, and all of those take at most half of all
 * places. So receivers that answer well find a place at once, whatever the others do.
 */
final class Slots {

    /** To one that struggles. */
    private static final int FEW = 2;

    private final int most;
    private final int mostInAll;
    private final Map<WebhookId, Use> uses = new HashMap<>();
    private int inAll;
    private int struggling;

    private static final class Use {
        private int running;
        private boolean struggles;
        private boolean turnedAway;
    }

    /** @param most to one webhook that answers well */
    Slots(int most, int mostInAll) {
        this.most = most;
        this.mostInAll = mostInAll;
    }

    /** Takes a place for an attempt, which must be given back. */
    synchronized boolean take(WebhookId webhookId) {
        var use = uses.computeIfAbsent(webhookId, id -> new Use());
        if (inAll >= mostInAll || isFull(use)) {
            use.turnedAway = true;
            return false;
        }
        use.running++;
        inAll++;
        struggling += use.struggles ? 1 : 0;
        return true;
    }

    /** Gives a place back. What the attempt was like, {@link #judge} has been told. */
    synchronized void giveBack(WebhookId webhookId) {
        var use = uses.get(webhookId);
        if (use == null) {
            return;
        }
        use.running--;
        inAll--;
        struggling -= use.struggles ? 1 : 0;
        if (use.running == 0 && !use.struggles && !use.turnedAway) {
            uses.remove(webhookId);
        }
    }

    /** The webhook's latest attempt went well, or it failed or took long. */
    synchronized void judge(WebhookId webhookId, boolean wentWell) {
        var use = uses.get(webhookId);
        if (use != null && use.struggles == wentWell) {
            use.struggles = !wentWell;
            struggling += wentWell ? -use.running : use.running;
        }
    }

    /** Somebody may have found no place. */
    synchronized void missed(WebhookId webhookId) {
        uses.computeIfAbsent(webhookId, id -> new Use()).turnedAway = true;
    }

    /** Whether somebody found no place since this was asked last. */
    synchronized boolean tookNotAll(WebhookId webhookId) {
        var use = uses.get(webhookId);
        if (use == null || !use.turnedAway) {
            return false;
        }
        use.turnedAway = false;
        if (use.running == 0 && !use.struggles) {
            uses.remove(webhookId);
        }
        return true;
    }

    /** Those that no place is free for: what they miss is looked for when one is. */
    synchronized List<WebhookId> full() {
        return uses.entrySet().stream()
                .filter(use -> isFull(use.getValue()))
                .peek(use -> use.getValue().turnedAway = true)
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized boolean isFull(WebhookId webhookId) {
        var use = uses.get(webhookId);
        return inAll >= mostInAll || use != null && isFull(use);
    }

    private boolean isFull(Use use) {
        return use.running >= (use.struggles ? FEW : most) || use.struggles && struggling >= mostInAll / 2;
    }
}
