package dev.vouchsafe.portal.ops.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one call or message set off, drawn: a lane for each service, from left to right in time, and a line from what
 * brought something about. Measures are units of the picture.
 *
 * @param stimulus what came from outside
 */
public record CorrelationPicture(String stimulus, List<Lane> lanes, List<Node> nodes, List<Line> lines, int width) {

    private static final int LEFT = 150;
    private static final int STEP = 90;
    private static final int TOP = 30;
    private static final int LANE = 56;
    private static final int STIMULUS = 40;
    private static final String MESSAGE = "message:/";

    /** @param y the middle of the lane */
    public record Lane(String service, int y) {}

    /** @param current whether it is the entry of the page */
    public record Node(TrailEntry entry, int number, int x, int y, boolean current) {}

    public record Line(int fromX, int fromY, int toX, int toY) {

        /** As an SVG path: it leaves and arrives level. */
        public String path() {
            int middle = (fromX + toX) / 2;
            return "M" + fromX + " " + fromY + " C" + middle + " " + fromY + " " + middle + " " + toY + " " + toX + " "
                    + toY;
        }
    }

    public int height() {
        return TOP + (lanes.size() - 1) * LANE + LANE / 2;
    }

    /** Where the stimulus stands. */
    public int stimulusY() {
        return TOP + (lanes.size() * LANE) / 2 - LANE / 2;
    }

    public int stimulusX() {
        return STIMULUS;
    }

    static CorrelationPicture of(List<TrailEntry> entries, String current) {
        var inOrder = new ArrayList<>(entries);
        // What only passes on what another service said comes after it, though both have one instant.
        inOrder.sort(Comparator.comparing(TrailEntry::recordedAt)
                .thenComparing(entry -> teller(entry) != null)
                .thenComparingLong(TrailEntry::position));
        var laneOf = new HashMap<String, Lane>();
        var lanes = new ArrayList<Lane>();
        var nodes = new ArrayList<Node>();
        for (var entry : inOrder) {
            var lane = laneOf.computeIfAbsent(entry.service(), service -> {
                var added = new Lane(service, TOP + lanes.size() * LANE);
                lanes.add(added);
                return added;
            });
            int number = nodes.size() + 1;
            nodes.add(new Node(
                    entry, number, LEFT + STEP * number, lane.y(), entry.id().equals(current)));
        }
        var unlined =
                new CorrelationPicture(stimulus(inOrder), lanes, nodes, List.of(), LEFT + STEP * (nodes.size() + 1));
        return new CorrelationPicture(unlined.stimulus, lanes, nodes, lines(unlined), unlined.width);
    }

    private static List<Line> lines(CorrelationPicture picture) {
        Map<String, Node> first = new HashMap<>();
        var lines = new ArrayList<Line>();
        for (var node : picture.nodes()) {
            String teller = teller(node.entry());
            var from = teller == null ? null : first.get(teller);
            lines.add(
                    from == null
                            ? new Line(picture.stimulusX() + 8, picture.stimulusY(), node.x() - 10, node.y())
                            : new Line(from.x() + 10, from.y(), node.x() - 10, node.y()));
            first.putIfAbsent(node.entry().service(), node);
        }
        return lines;
    }

    /** The service whose message brought the entry about; null if no service's did. */
    private static @Nullable String teller(TrailEntry entry) {
        String cause = entry.cause();
        if (cause == null || !cause.startsWith(MESSAGE)) {
            return null;
        }
        String source = cause.substring(MESSAGE.length(), Math.max(MESSAGE.length(), cause.lastIndexOf(':')));
        return source.endsWith("-service") ? source : null;
    }

    private static String stimulus(List<TrailEntry> inOrder) {
        return inOrder.isEmpty() ? "" : inOrder.getFirst().actor();
    }
}
