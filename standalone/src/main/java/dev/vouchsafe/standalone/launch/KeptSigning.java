package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.platform.signing.Ed25519Keys;
import dev.vouchsafe.platform.signing.SigningSettings;
import dev.vouchsafe.standalone.OwnersFile;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The keys that the services sign with: made at the first start and kept in the data folder, a file for each. */
final class KeptSigning {

    private final Map<ServiceName, Ed25519Keys> keys = new EnumMap<>(ServiceName.class);

    /** @throws RunStopped if a file can't be read or written, or holds no keys */
    KeptSigning(SystemFolder folder) {
        for (var service : ServiceName.values()) {
            keys.put(service, in(folder.signingKeys(service)));
        }
    }

    private static Ed25519Keys in(Path file) {
        try {
            if (!Files.exists(file)) {
                var made = Ed25519Keys.random();
                OwnersFile.write(file, made.secret() + "\n" + made.known() + "\n");
            }
            var lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                throw new RunStopped("The data folder can't be used: its keys " + file + " are damaged.");
            }
            return new Ed25519Keys(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new RunStopped("The keys " + file + " can't be read or written: " + e + ".", e);
        }
    }

    /** What a service signs with, and whom it believes. */
    Map<String, Object> settings(ServiceName service) {
        var trusted = keys.entrySet().stream()
                .map(each -> each.getKey().id() + "=" + each.getValue().known())
                .collect(Collectors.joining(","));
        return Map.of(
                SigningSettings.KEY,
                Objects.requireNonNull(keys.get(service)).secret(),
                SigningSettings.TRUSTED,
                trusted);
    }
}
