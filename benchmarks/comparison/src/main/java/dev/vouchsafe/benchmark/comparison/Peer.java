package dev.vouchsafe.benchmark.comparison;

/**
 * A store that is compared.
 *
 * @param name as the page calls it
 * @param module the module whose class path its process has
 * @param kind the class that opens it
 * @param postgres whether it needs PostgreSQL; the others need MongoDB
 */
record Peer(String name, String module, String kind, boolean postgres) {

    static final Peer RAW = new Peer("(a) raw driver", "axon5", "dev.vouchsafe.benchmark.axon5.RawDriver", false);
    static final Peer AXON4 = new Peer("(b) Axon 4", "axon4", "dev.vouchsafe.benchmark.axon4.Axon4OnMongo", false);
    static final Peer JPA = new Peer("(c) Axon 5 JPA", "axon5", "dev.vouchsafe.benchmark.axon5.JpaOnPostgres", true);
    static final Peer OURS = new Peer("(d) ours", "axon5", "dev.vouchsafe.benchmark.axon5.OurEngine", false);
}
