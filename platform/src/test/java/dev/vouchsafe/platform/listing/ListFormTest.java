package dev.vouchsafe.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ListFormTest {

    private static final ListForm FORM =
            ListForm.identifiedBy("thingId").text("status").whole("level").filter("codes", "allCodes");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''             | {\"_id\": 1}",
                "?sort=thingId  | {\"_id\": 1}",
                "?sort=-thingId | {\"_id\": -1}",
                "?sort=level    | {\"level\": 1, \"_id\": 1}",
                "?sort=-status  | {\"status\": -1, \"_id\": -1}"
            })
    void everyOrderIsTotal(String query, String order) {
        assertThat(bson(FORM.sort(parameters(query)))).isEqualTo(BsonDocument.parse(order));
    }

    @ParameterizedTest
    @CsvSource({"?sort=name", "?sort=_id", "?sort=codes", "?sort=-", "?sort=", "?sort=level&sort=status"})
    void anOrderThatTheListDoesNotHaveIsMalformed(String query) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> FORM.sort(parameters(query)))
                .extracting(Malformed::field)
                .isEqualTo("sort");
    }

    @Test
    void aRowIsFilteredByItsFieldsBesideWhatTheCallerMaySee() {
        var filter = FORM.filter(
                parameters("?status=open&level=5&codes=a&thingId=T-1&page=1&size=2&sort=level"),
                new Document("owner", "P-1"));
        assertThat(bson(filter))
                .isEqualTo(
                        BsonDocument.parse(
                                "{\"$and\": [{\"owner\": \"P-1\"}, {\"_id\": \"T-1\"}, {\"status\": \"open\"}, {\"level\": 5}, {\"allCodes\": \"a\"}]}"));
    }

    @ParameterizedTest
    @CsvSource({"?stauts=open,stauts", "?owner=P-2,owner", "?level=five,level", "?allCodes=a,allCodes"})
    void aFilterThatTheListDoesNotHaveIsMalformed(String query, String field) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> FORM.filter(parameters(query), new Document()))
                .extracting(Malformed::field)
                .isEqualTo(field);
    }

    /** It would be answered as empty, as if there were nothing of the kind. */
    @ParameterizedTest
    @CsvSource({
        "?status=ASSIGNED,status",
        "?assignedOn=2021-3-1,assignedOn",
        "?size=５,size",
        "?at=2021-03-15,at",
        "?partnerId=P 1,partnerId",
        "?thingId=a/b,thingId",
        "?codes=No-Such-Code,codes",
        "?owner=-,owner",
        "?level=５,level"
    })
    void aFilterHasTheFormOfItsField(String query, String field) {
        var form = ListForm.identifiedBy("thingId")
                .oneOf("status", List.of("assigned", "expired"))
                .days("assignedOn")
                .instants("at")
                .ids("partnerId")
                .whole("level")
                .filterOneOf("codes", "codes", List.of("no-such-code"))
                .filterIds("owner", "owners");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> {
                    PageRequest.by(parameters(query));
                    form.filter(parameters(query), new Document());
                })
                .extracting(Malformed::field)
                .isEqualTo(field);
    }

    @Test
    void whatIsLookedForIsWrittenAsItIsStored() {
        var form = ListForm.withoutId()
                .oneOf("status", List.of("assigned"))
                .days("assignedOn")
                .instants("at")
                .ids("partnerId");
        assertThat(bson(form.filter(
                        parameters("?status=assigned&assignedOn=2021-03-01&at=2021-03-15T07:00:00-02:00&partnerId=P-1"),
                        new Document())))
                .isEqualTo(
                        BsonDocument.parse(
                                "{\"$and\": [{\"status\": \"assigned\"}, {\"assignedOn\": \"2021-03-01\"}, {\"at\": \"2021-03-15T09:00:00Z\"}, {\"partnerId\": \"P-1\"}]}"));
    }

    @Test
    void severalWordsAreLookedForAtOnce() {
        var form = ListForm.withoutId().oneOf("status", List.of("assigned", "reserved", "expired"));
        assertThat(bson(form.filter(parameters("?status=assigned,reserved"), new Document())))
                .isEqualTo(BsonDocument.parse("{\"status\": {\"$in\": [\"assigned\", \"reserved\"]}}"));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> form.filter(parameters("?status=assigned,"), new Document()));
    }

    @Test
    void aListMayHaveAUsualOrderAndLookForSomethingByItself() {
        var form = ListForm.withoutId().order("title", "titleInOrder").own("q").usuallyBy("title");

        assertThat(bson(form.sort(parameters("")))).isEqualTo(BsonDocument.parse("{\"titleInOrder\": 1, \"_id\": 1}"));
        assertThat(bson(form.filter(parameters("?q=words"), new Document("words", "words"))))
                .isEqualTo(BsonDocument.parse("{\"words\": \"words\"}"));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> form.filter(parameters("?title=a"), new Document()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?sort=title  | {\"title\": 1, \"_id\": 1}",
                "?sort=-level | {\"level\": 1, \"_id\": 1}",
                "?sort=price  | {\"currency\": 1, \"amount\": 1, \"_id\": 1}",
                "?status=open | {\"status\": 1, \"title\": 1, \"_id\": 1}",
                "?level=5     | {\"level\": 1, \"title\": 1, \"_id\": 1}",
                "?codes=a     | {\"allCodes\": 1, \"title\": 1, \"_id\": 1}"
            })
    void everyFilterAndEveryOrderHasAnIndex(String query, String index) {
        var form = ListForm.withoutId()
                .text("status", "title")
                .whole("level")
                .filter("codes", "allCodes")
                .order("price", "currency", "amount")
                .usuallyBy("title");

        form.filter(parameters(query), new Document());
        form.sort(parameters(query));
        assertThat(form.indexes()).extracting(ListFormTest::bson).contains(BsonDocument.parse(index));
    }

    @Test
    void whatIsLookedForTogetherHasAnIndexAndTheIdNeedsNone() {
        assertThat(ListForm.identifiedBy("thingId")
                        .text("status")
                        .together("owner", "status")
                        .indexes())
                .extracting(ListFormTest::bson)
                .containsExactly(
                        BsonDocument.parse("{\"status\": 1, \"_id\": 1}"),
                        BsonDocument.parse("{\"owner\": 1, \"status\": 1, \"_id\": 1}"));
    }

    @Test
    void aListOfEverythingHasNoFilter() {
        assertThat(bson(FORM.filter(parameters("?page=1&sort=level"), new Document())))
                .isEmpty();
    }

    private static BsonDocument bson(Bson given) {
        return given.toBsonDocument();
    }

    private static QueryParameters parameters(String query) {
        return new QueryParameters(MockServerWebExchange.from(MockServerHttpRequest.get("/api/things" + query)));
    }
}
