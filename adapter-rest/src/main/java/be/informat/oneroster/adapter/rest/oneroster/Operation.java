package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.util.List;
import java.util.Set;

/**
 * One read of OneRoster 1.1.
 *
 * @param id its name in the standard
 * @param path the segments below the root, {@code {id}} where an id stands
 * @param kind what it answers
 * @param shape whether it answers one record or many
 * @param scopes one of them must be granted
 * @param parents the records that must exist, one for each id of the path but the one of a single read
 * @param view what it restricts, given the parents
 */
record Operation(
        String id, List<String> path, Kind kind, Shape shape, Set<ApiScope> scopes, List<Parent> parents, View view) {

    static final String ID = "{id}";

    enum Shape {
        COLLECTION,
        SINGLE
    }

    /**
     * A record that the path names.
     *
     * @param condition what it must match besides its id, given the parents before it
     */
    record Parent(Kind kind, View condition) {}

    /** A filter that depends on the records that the path names. */
    @FunctionalInterface
    interface View {
        Filter of(List<RosterRecord> parents);
    }

    /** The key under which the answer stands. */
    String envelope() {
        return shape == Shape.SINGLE ? kind.singular() : kind.plural();
    }
}
