package dev.vouchsafe.contracts.personal;

/** How e-mail addresses are compared: without regard to capitals. */
public final class EmailAddress {

    private EmailAddress() {
    }

    /** The one way of writing that all ways of writing an address have in common; equal exactly where {@link String#equalsIgnoreCase} says so. */
    public static String normalised(String address) {
        return address.codePoints().map(Character::toUpperCase).map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether both are the same address. */
    public static boolean same(String one, String other) {
        return normalised(one).equals(normalised(other));
    }
}
