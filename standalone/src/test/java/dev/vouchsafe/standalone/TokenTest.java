package dev.vouchsafe.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vouchsafe.standalone.issuer.DemoTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

    private static final String ISSUER = "http://127.0.0.1:8084";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void saysWhatWasAskedForAndIsSignedWithTheFoldersKey() throws IOException, ParseException {
        DemoTokens.signedWith(folder.resolve("signing-key.json"), ISSUER);
        Files.writeString(folder.resolve("issuer.txt"), ISSUER);

        assertThat(token("--sub=bea@contoso.example", "--roles=customer-admin,auditor", "--agreements=V-1,V-2"))
                .isEqualTo(Vouchsafe.WELL);

        assertThat(text(out)).hasLineCount(1);
        var token = SignedJWT.parse(text(out).strip());
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getSubject()).isEqualTo("bea@contoso.example");
        assertThat(claims.getStringListClaim("roles")).containsExactly("customer-admin", "auditor");
        assertThat(claims.getStringListClaim("agreement_ids")).containsExactly("V-1", "V-2");
        assertThat(claims.getClaim("partner_id")).isNull();
        assertThat(Files.readString(folder.resolve("signing-key.json")))
                .contains(token.getHeader().getKeyID());
    }

    @Test
    void saysForWhichPartner() throws IOException, ParseException {
        Files.writeString(folder.resolve("signing-key.json"), key());
        Files.writeString(folder.resolve("issuer.txt"), ISSUER);

        assertThat(token("--sub=ana", "--roles=partner-admin", "--partner=P-1")).isEqualTo(Vouchsafe.WELL);
        assertThat(SignedJWT.parse(text(out).strip()).getJWTClaimsSet().getStringClaim("partner_id"))
                .isEqualTo("P-1");
    }

    @Test
    void whereNothingHasRunThereIsNone() {
        assertThat(token("--sub=ana", "--roles=auditor")).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).startsWith("Nothing has run on the data folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWordThatIsNoRoleIsToldInOneSentence() {
        assertThat(token("--sub=ana", "--roles=admin")).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).startsWith("'admin' is no role.");
    }

    @Test
    void whoIsNotNamedGetsNone() {
        assertThat(token("--roles=auditor")).isEqualTo(Vouchsafe.MISUSED);
        assertThat(text(err)).hasLineCount(1).contains("--sub").endsWith("Try --help." + System.lineSeparator());
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(token("--help")).isEqualTo(Vouchsafe.WELL);
        assertThat(text(out)).contains("--sub", "--roles", "--partner", "--agreements", "--data");
    }

    private String key() {
        DemoTokens.signedWith(folder.resolve("made.json"), ISSUER);
        try {
            return Files.readString(folder.resolve("made.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int token(String... arguments) {
        var all = new ArrayList<>(List.of("token", "--data", folder.toString()));
        all.addAll(List.of(arguments));
        return Vouchsafe.run(all.toArray(String[]::new), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
