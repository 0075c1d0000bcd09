package dev.vouchsafe.platform.personal;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.log.StoredJson;
import java.util.Collection;
import java.util.Optional;

/**
 * The service's personal data: sealed on the way in, before a command carries it; opened where it is shown; erased by
 * deleting a person's key. A person is who has an e-mail address. Blocks.
 */
public final class PersonalData {

    private static final String TRIED = "tried:";

    private final PersonKeys keys;
    private final StoredJson json;

    PersonalData(PersonKeys keys, StoredJson json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * What is to be kept of something that isn't a person's, such as the accounts of a partner.
     *
     * @param kind whose it is, as a word
     * @param id of whom. No address of a person is taken for it, so no erasure reaches it
     */
    public <T> IncomingPersonal<T> toKeepOf(PersonalField<T> field, String kind, String id, T value) {
        return toKeep(field, kind + "\n" + id, value);
    }

    /** What is to be kept of a person; makes its key if it has none. */
    public <T> IncomingPersonal<T> toKeep(PersonalField<T> field, String email, T value) {
        return told(field, value, keys.orMake(email));
    }

    /**
     * As {@link #toKeep}, for what came in together: the keys of all these persons are looked up at once. To be used
     * now, since a person may be erased meanwhile.
     */
    public Keeping keeping(Collection<String> emails) {
        var found = keys.orMakeAll(emails);
        return new Keeping() {
            @Override
            public <T> IncomingPersonal<T> toKeep(PersonalField<T> field, String email, T value) {
                return told(field, value, requireNonNull(found.get(email)));
            }
        };
    }

    /**
     * As {@link #keeping}, for what is only tried: nobody gets a key. Of who has none a stand-in is made that is the
     * same for the same value, and must not be stored.
     */
    public Keeping trying(Collection<String> emails) {
        var found = keys.known(emails);
        return new Keeping() {
            @Override
            public <T> IncomingPersonal<T> toKeep(PersonalField<T> field, String email, T value) {
                var key = found.get(email);
                return key == null
                        ? new IncomingPersonal<>(
                                value,
                                new Personal.Sealed<>(
                                        TRIED + email, field.canonical().apply(value), ""))
                        : told(field, value, key);
            }
        };
    }

    /** Makes what is to be kept of persons whose keys were looked up. */
    public interface Keeping {

        /** What is to be kept of one of them. */
        <T> IncomingPersonal<T> toKeep(PersonalField<T> field, String email, T value);
    }

    /** What is only compared with what is kept: of somebody who isn't known nothing is made. */
    public <T> IncomingPersonal<T> toCompare(PersonalField<T> field, String email, T value) {
        return keys.of(email).map(key -> told(field, value, key)).orElseGet(() -> new IncomingPersonal<>(value, null));
    }

    /** For one answer: looks each key up once. */
    public Opener opener() {
        return new KeyedOpener(keys, json);
    }

    /** One value for who may see it; empty if its person was erased, or it is not as it was sealed. */
    public <T> Optional<T> opened(PersonalField<T> field, Class<T> type, Personal<T> kept) {
        return reading().opened(field, type, kept);
    }

    /** Values that are read together, for who may see them. */
    public Reading reading() {
        return new Reading(new KeyedOpener(keys, json));
    }

    /** Looks each key up once. */
    public static final class Reading {

        private final KeyedOpener opener;

        private Reading(KeyedOpener opener) {
            this.opener = opener;
        }

        /** What is read next: the keys of all of it are looked up at once. */
        public void next(Collection<? extends Personal<?>> kept) {
            opener.lookUp(kept.stream()
                    .<String>mapMulti((each, ids) -> {
                        if (each instanceof Personal.Sealed<?> sealed) {
                            ids.accept(sealed.sealedUnder());
                        }
                    })
                    .toList());
        }

        /** One value; empty if its person was erased, or it is not as it was sealed. */
        public <T> Optional<T> opened(PersonalField<T> field, Class<T> type, Personal<T> kept) {
            return opener.opened(field, type, kept);
        }
    }

    /** The id of the key of the person with this e-mail address; empty if nothing is sealed for it, or not any more. */
    public Optional<String> keyOf(String email) {
        return keys.of(email).map(PersonKey::id);
    }

    /** Nothing that was sealed under these keys can be read again. Behind the {@link PersonErased} that says so. */
    public void erase(Collection<String> keyIds) {
        keys.delete(keyIds);
    }

    private <T> IncomingPersonal<T> told(PersonalField<T> field, T value, PersonKey key) {
        return new IncomingPersonal<>(
                value,
                new Personal.Sealed<>(
                        key.id(),
                        key.print(field.name(), field.canonical().apply(value)),
                        key.seal(field.name(), json.write(value))));
    }
}
