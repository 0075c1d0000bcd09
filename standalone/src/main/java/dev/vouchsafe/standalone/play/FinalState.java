package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.result.ResultLine.Agreement;
import dev.vouchsafe.standalone.result.ResultLine.DeadLetter;
import dev.vouchsafe.standalone.result.ResultLine.PaymentRequest;
import dev.vouchsafe.standalone.result.ResultLine.Refused;
import dev.vouchsafe.standalone.result.ResultLine.Voucher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where everything stands, through the gateway's lists; each kind sorted by its id. */
public record FinalState(Calls gateway, ExternalSystems external) {

    private static final int PAGE = 200;

    /** All lines that follow the calls' in a result. */
    public List<ResultLine> lines() {
        List<ResultLine> lines = new ArrayList<>();
        lines.addAll(sorted(vouchers(), Voucher::id));
        // The sort is stable: refusals of one voucher stay in the order of processing.
        lines.addAll(sorted(refused(), Refused::id));
        lines.addAll(agreements());
        lines.addAll(sorted(all("/api/payment-requests", FinalState::paymentRequest), PaymentRequest::id));
        lines.addAll(sorted(deadLetters(), DeadLetter::id));
        return lines;
    }

    public List<Voucher> vouchers() {
        return all("/api/vouchers", FinalState::voucher);
    }

    /** In order of processing. */
    public List<Refused> refused() {
        return all("/api/refusals?kind=assignment", FinalState::refused);
    }

    /** The pools of one agreement are told apart by their programs. */
    private List<Agreement> agreements() {
        var pools = all("/api/agreements", Function.identity()).stream()
                .collect(Collectors.groupingBy(pool -> text(pool, "agreementId"), TreeMap::new, Collectors.toList()));
        return pools.values().stream()
                .flatMap(ofOne -> ofOne.size() == 1
                        ? Stream.of(agreement(ofOne.getFirst(), null))
                        : ofOne.stream()
                                .map(pool -> agreement(pool, text(pool, "program")))
                                .sorted(Comparator.comparing(Agreement::program)))
                .toList();
    }

    private List<DeadLetter> deadLetters() {
        return external.topics().stream()
                .map(topic -> new DeadLetter(topic, external.deadLetters(topic)))
                .filter(line -> line.count() > 0)
                .toList();
    }

    private <T> List<T> all(String path, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        int total = 1;
        for (int page = 0; page * PAGE < total; page++) {
            JsonNode list = gateway.read(path + (path.contains("?") ? "&" : "?") + "page=" + page + "&size=" + PAGE);
            list.path("items").valueStream().map(reader).forEach(all::add);
            total = list.path("total").asInt();
        }
        return all;
    }

    private static <T> List<T> sorted(List<T> lines, Function<T, String> id) {
        return lines.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static Voucher voucher(JsonNode item) {
        return new Voucher(
                text(item, "voucherId"),
                text(item, "status"),
                text(item, "lastDay"),
                text(item, "partnerId"),
                text(item, "closedBy"));
    }

    private static Refused refused(JsonNode item) {
        return new Refused(
                text(item, "voucherId"),
                item.path("codes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList());
    }

    private static Agreement agreement(JsonNode item, @Nullable String program) {
        return new Agreement(
                text(item, "agreementId"),
                program,
                item.path("balance").asInt(),
                item.path("taken").asInt(),
                item.path("returned").asInt(),
                item.path("forfeited").asInt(),
                item.path("removed").asInt());
    }

    private static PaymentRequest paymentRequest(JsonNode item) {
        return new PaymentRequest(text(item, "requestId"), text(item, "status"), item.path("total"));
    }

    @SuppressWarnings("NullAway") // what an answer does not say is null in the result too
    private static String text(JsonNode item, String field) {
        return item.path(field).isString() ? item.get(field).stringValue() : null;
    }
}
