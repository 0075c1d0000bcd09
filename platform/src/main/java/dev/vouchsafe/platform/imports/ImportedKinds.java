package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.contracts.service.ServiceName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a service takes files of, with the form of their rows. A service that takes some has one bean of this type. */
public record ImportedKinds(Map<ImportKind, RowForm> forms) {

    /** All that the service decides. */
    public static ImportedKinds of(ServiceName service) {
        var forms = new EnumMap<ImportKind, RowForm>(ImportKind.class);
        ImportKind.of(service).forEach(kind -> forms.put(kind, RowForm.of(kind)));
        return new ImportedKinds(forms);
    }

    Optional<ImportKind> find(String word) {
        return ImportKind.ofId(word).filter(forms::containsKey);
    }
}
