package dev.vouchsafe.benchmark.axon5;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StoreKind;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.hibernate.Session;
import org.postgresql.Driver;

/** Axon Framework 5's JPA engine on PostgreSQL, each space a schema. */
public final class JpaOnPostgres implements StoreKind {

    private static final int CONNECTIONS = 16;
    private static final int BATCH = 100;
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public Store open(String uri, String space, boolean fresh) {
        if (fresh) {
            execute(uri, "create schema \"" + space + '"');
        }
        HikariDataSource pool = pool(uri, space);
        EntityManagerFactory factory = new PersistenceConfiguration("events")
                .managedClass(AggregateEventEntry.class)
                .property("hibernate.connection.datasource", pool)
                .property("hibernate.dialect", BytesInColumns.class.getName())
                .property("hibernate.hbm2ddl.auto", fresh ? "create" : "none")
                .createEntityManagerFactory();
        var transactions = new EntityTransactions(factory);
        var engine = new AggregateBasedJpaEventStorageEngine(
                transactions,
                transactions,
                Axon5Store.CONVERTER,
                settings -> settings.batchSize(BATCH)
                        .finalBatchPredicate(batch ->
                                batch.size() < BATCH) // or each load would ask once more to learn that it is through
                        .persistenceExceptionResolver(JpaOnPostgres::isTaken));
        return new Axon5Store(engine, () -> count(factory), () -> {
            engine.close();
            factory.close();
            pool.close();
        });
    }

    private static HikariDataSource pool(String uri, String schema) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(uri);
        settings.setSchema(schema);
        settings.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(settings);
    }

    private static long count(EntityManagerFactory factory) {
        return factory.callInTransaction(
                manager -> manager.createQuery("select count(e) from AggregateEventEntry e", Long.class)
                        .getSingleResult());
    }

    @Override
    public void drop(String uri, String space) {
        execute(uri, "drop schema \"" + space + "\" cascade");
    }

    @Override
    public String server(String uri) {
        try (Connection connection = DriverManager.getConnection(uri)) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String uri, String sql) {
        try (Connection connection = DriverManager.getConnection(uri);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public String description() {
        return "%s with %s on %s and %s: payloads as bytea, %d connections, batches of %d, Jackson; fsync, synchronous_commit and full_page_writes on"
                .formatted(
                        AggregateBasedJpaEventStorageEngine.class.getSimpleName(),
                        StoreKind.fileOf(EventStorageEngine.class),
                        StoreKind.fileOf(Session.class),
                        StoreKind.fileOf(Driver.class),
                        CONNECTIONS,
                        BATCH);
    }

    private static boolean isTaken(Exception thrown) {
        return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }
}
