package dev.vouchsafe.benchmark.scheduler;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;

/** The scheduler's table as it wants it, and one for what the deadlines lead to. */
record Tables(DataSource database) {

    void make() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table scheduled_tasks (
                        task_name text not null, task_instance text not null, task_data bytea,
                        execution_time timestamptz not null, picked boolean not null, picked_by text,
                        last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                        last_heartbeat timestamptz, version bigint not null, priority smallint,
                        primary key (task_name, task_instance))""");
            statement.execute("create index scheduled_tasks_due on scheduled_tasks (execution_time)");
            statement.execute("create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat)");
            statement.execute("create table expired (voucher text not null, at timestamptz not null)");
        }
    }

    /**
     * They were scheduled for later, since filling takes longer than anybody could tell before; then nothing is left to
     * clean up.
     */
    void makeAllDueAt(Instant due) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update scheduled_tasks set execution_time = to_timestamp(" + due.getEpochSecond() + ")");
            statement.execute("vacuum analyze scheduled_tasks");
        }
    }

    /** The durable effect of a deadline, one commit. */
    void expire(String voucher) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into expired values (?, clock_timestamp())")) {
            insert.setString(1, voucher);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
