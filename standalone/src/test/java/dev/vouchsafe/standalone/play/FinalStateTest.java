package dev.vouchsafe.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FinalStateTest {

    private final Map<String, List<String>> items = new HashMap<>(
            Map.of(
                    "/api/vouchers",
                            List.of(
                                    "{'voucherId': 'B', 'status': 'redeemed', 'lastDay': '2021-09-11', 'partnerId': 'P-1', 'closedBy': null}",
                                    "{'voucherId': 'A', 'status': 'expired', 'lastDay': '2021-09-12', 'partnerId': null, 'closedBy': 'program-end'}"),
                    "/api/refusals?kind=assignment",
                            List.of(
                                    "{'voucherId': 'Z', 'codes': ['b', 'a']}",
                                    "{'voucherId': 'C', 'codes': ['c']}",
                                    "{'voucherId': 'Z', 'codes': ['d']}"),
                    "/api/agreements",
                            List.of(
                                    "{'agreementId': 'V1', 'balance': 25, 'taken': 5, 'returned': 4, 'forfeited': 3, 'removed': 2}"),
                    "/api/payment-requests",
                            List.of(
                                    "{'requestId': 'R-1', 'status': 'paid', 'total': {'currency': 'GBP', 'amount': '4000.00'}}")));

    @Test
    void eachKindFollowsTheOtherSortedByItsId() {
        assertThat(lines())
                .containsExactly(
                        "{'voucher':'A','status':'expired','lastDay':'2021-09-12','partner':null,'closedBy':'program-end'}",
                        "{'voucher':'B','status':'redeemed','lastDay':'2021-09-11','partner':'P-1','closedBy':null}",
                        "{'refused':'C','codes':['c']}",
                        "{'refused':'Z','codes':['a','b']}",
                        "{'refused':'Z','codes':['d']}",
                        "{'agreement':'V1','balance':25,'taken':5,'returned':4,'forfeited':3,'removed':2}",
                        "{'paymentRequest':'R-1','status':'paid','total':{'currency':'GBP','amount':'4000.00'}}",
                        "{'deadLetter':'mpn.events','count':1}",
                        "{'deadLetter':'vlsc.events','count':2}");
    }

    @Test
    void poolsOfOneAgreementAreToldApartByTheirPrograms() {
        items.put(
                "/api/agreements",
                List.of(
                        "{'agreementId': 'V2', 'program': 'b', 'balance': 1}",
                        "{'agreementId': 'V1', 'program': 'b', 'balance': 2}",
                        "{'agreementId': 'V2', 'program': 'a', 'balance': 3}"));
        assertThat(lines())
                .filteredOn(line -> line.startsWith("{'agreement'"))
                .containsExactly(
                        "{'agreement':'V1','balance':2,'taken':0,'returned':0,'forfeited':0,'removed':0}",
                        "{'agreement':'V2','program':'a','balance':3,'taken':0,'returned':0,'forfeited':0,'removed':0}",
                        "{'agreement':'V2','program':'b','balance':1,'taken':0,'returned':0,'forfeited':0,'removed':0}");
    }

    @Test
    void readsListsToTheirLastPage() {
        items.put(
                "/api/vouchers",
                IntStream.range(0, 401)
                        .mapToObj(i -> "{'voucherId': 'X%03d'}".formatted(i))
                        .toList());
        assertThat(lines())
                .filteredOn(line -> line.startsWith("{'voucher'"))
                .hasSize(401)
                .doesNotHaveDuplicates();
    }

    private List<String> lines() {
        return new FinalState(new Lists(), new TwoTopics())
                .lines().stream()
                        .map(ResultLine::json)
                        .map(json -> json.toString().replace('"', '\''))
                        .toList();
    }

    private final class Lists implements Calls {

        @Override
        public JsonNode read(String path) {
            int question = path.lastIndexOf("page=") - 1;
            String[] page = path.substring(question + 1).split("[=&]");
            List<String> all = items.get(path.substring(0, question));
            int size = Integer.parseInt(page[3]);
            String shown = all.stream()
                    .skip((long) Integer.parseInt(page[1]) * size)
                    .limit(size)
                    .collect(Collectors.joining(","));
            return Json.MAPPER.readTree(("{'items': [" + shown + "], 'total': " + all.size() + "}").replace('\'', '"'));
        }

        @Override
        public Reply call(ScenarioLine.Call call) {
            throw new AssertionError("nothing is called");
        }

        @Override
        public Instant now() {
            throw new AssertionError("nobody asks the time");
        }

        @Override
        public void moveClock(Instant to) {
            throw new AssertionError("the clock stays");
        }
    }

    private static final class TwoTopics implements ExternalSystems {

        @Override
        public int deadLetters(String topic) {
            return Map.of("vlsc.events", 2, "mpn.events", 1).getOrDefault(topic, 0);
        }

        @Override
        public List<String> topics() {
            return List.of("vlsc.events", "mpn.events", "voucher.events");
        }

        @Override
        public void publish(ScenarioLine.Publish message) {
            throw new AssertionError("nothing is published");
        }

        @Override
        public long published(ScenarioLine.Publish message) {
            return 0;
        }
    }
}
