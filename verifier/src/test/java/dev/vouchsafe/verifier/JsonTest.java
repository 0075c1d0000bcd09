package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"b":1,"a":[true,false,null]}    | {"a":[true,false,null],"b":1}
            [ ]                              | []
            { }                              | {}
            "\\u0041\\/\\u001F\\u00e9\\t"    | "A/\\u001fé\\t"
            {"\\ud83d\\ude00":1,"\\ufb00":2} | {"😀":1,"ﬀ":2}
            -0                               | 0
            -9007199254740991                | -9007199254740991
            """)
    void isWrittenInOneWay(String given, String canonical) {
        assertThat(new String(CanonicalJson.bytes(Json.read(given.getBytes(UTF_8))), UTF_8))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1,\"a\":1}",
                "01",
                "-",
                "1.0",
                "1e3",
                "9007199254740992",
                "99999999999999999999",
                "tru",
                "\"",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"\\ud800\"",
                "\"\n\"",
                "[] []",
                "+1",
                "\uFEFF[]"
            })
    void whatIsNoSuchJsonIsAFault(String given) {
        assertThatThrownBy(() -> Json.read(given.getBytes(UTF_8))).isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff, 0xc0, 0x80})
    void whatIsNoUtf8IsAFault(int wrong) {
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) wrong, '"'})).isInstanceOf(Fault.class);
    }
}
