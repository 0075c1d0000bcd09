package dev.vouchsafe.benchmark.store;

/** One of the peers. Has a constructor without arguments, by which its process makes it. */
public interface StoreKind {

    /**
     * Opens a store.
     *
     * @param uri the server
     * @param space a name of the run's own, a database or a schema, that nothing else uses
     * @param fresh whether the space is to be made; another process has made it otherwise
     */
    Store open(String uri, String space, boolean fresh);

    /** Removes a space with all that is stored in it. */
    void drop(String uri, String space);

    /** What the server calls itself, with its version. */
    String server(String uri);

    /** Versions and durability settings, in words for the results page. */
    String description();

    /** The file that a class is from, which names the version. */
    static String fileOf(Class<?> type) {
        String file = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return file.substring(file.lastIndexOf('/') + 1).replace(".jar", "");
    }
}
