package be.informat.oneroster.adapter.rest.http;

import java.sql.SQLException;

/** Says in a few words why something is away, for one line of a log. */
public final class Outage {

    private Outage() {}

    /** What lies at the bottom of a failure: the name of its class, and its SQLSTATE if it has one. Messages may hold anything, so none is told. */
    public static String reason(Throwable failure) {
        Throwable bottom = failure;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String name = bottom.getClass().getSimpleName();
        return bottom instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }
}
