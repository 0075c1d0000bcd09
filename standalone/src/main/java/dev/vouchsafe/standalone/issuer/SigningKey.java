package dev.vouchsafe.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.vouchsafe.standalone.OwnersFile;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/**
 * The demo issuer's RSA key: made at the first start, kept in the data folder, readable by its owner only where the
 * file system can say so.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** @throws RunStopped if the file holds no such key */
    static RSAKey in(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file);
        } catch (ParseException e) {
            throw new RunStopped("The data folder can't be used: its key " + file + " is damaged.", e);
        } catch (IOException e) {
            throw new RunStopped("The key " + file + " can't be read or written: " + e + ".", e);
        }
    }

    private static RSAKey made(Path file) throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            OwnersFile.write(file, key.toJSONString());
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key can be made", e);
        }
    }
}
