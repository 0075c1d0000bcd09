package dev.vouchsafe.platform.http.change;

/**
 * Makes of a digest what tells nothing to who doesn't have the service's secret: of a plain one it could be found out,
 * by trying, whether a call named a certain person. A service that knows persons has a bean of this type.
 */
@FunctionalInterface
public interface DigestKeying {

    /** The same for the same digest, and another for any other. */
    String keyed(String digest);
}
