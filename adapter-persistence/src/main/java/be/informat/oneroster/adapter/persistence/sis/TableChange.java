package be.informat.oneroster.adapter.persistence.sis;

import be.informat.oneroster.adapter.persistence.session.AnyOf;
import be.informat.oneroster.adapter.persistence.session.BulkRows;
import be.informat.oneroster.application.port.SisStore.RowCount;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an extract changes in one table: found by letting the stored rows pass by those of the extract. */
final class TableChange {

    private final SisTable table;

    /** The rows of the extract that no stored row was found for yet. */
    private final Map<Object, @Nullable Object[]> waiting;

    private final List<@Nullable Object[]> changed = new ArrayList<>();
    private final List<@Nullable Object[]> removed = new ArrayList<>();

    /** The stored rows that the changed ones replace. */
    private final List<@Nullable Object[]> replaced = new ArrayList<>();

    private TableChange(SisTable table, Stream<@Nullable Object[]> extract) {
        this.table = table;
        this.waiting = new HashMap<>();
        extract.forEach(row -> waiting.put(table.keyOf(row), row));
    }

    /**
     * Of a table whose rows belong to an institution.
     *
     * @param named the institutions of the extract: their rows that it lacks are removed
     * @param passing sees each stored row of these institutions
     */
    static TableChange ofInstitutions(
            DSLContext sql,
            SisTable table,
            Set<InstitutionNumber> named,
            Stream<@Nullable Object[]> extract,
            Consumer<@Nullable Object[]> passing) {
        TableChange change = new TableChange(table, extract);
        table.forEach(sql, table.of(named), row -> {
            passing.accept(row);
            if (!change.compare(row)) {
                change.removed.add(row);
            }
        });
        change.compareByKey(sql, table.of(named).not());
        return change;
    }

    /** Of a table whose rows are shared: only those of the extract are looked at. */
    static TableChange ofShared(DSLContext sql, SisTable table, Stream<@Nullable Object[]> extract) {
        TableChange change = new TableChange(table, extract);
        change.compareByKey(sql, DSL.noCondition());
        return change;
    }

    /** Whether the extract has a row for this stored one. */
    private boolean compare(@Nullable Object[] stored) {
        @Nullable Object[] row = waiting.remove(table.keyOf(stored));
        if (row == null) {
            return false;
        }
        if (!Arrays.equals(row, stored)) {
            changed.add(row);
            replaced.add(stored);
        }
        return true;
    }

    /** Looks for the rows that wait among stored ones, by their key. */
    private void compareByKey(DSLContext sql, Condition where) {
        if (waiting.isEmpty() || !sql.fetchExists(table.table(), where)) {
            return;
        }
        if (!table.hasGuids()) {
            table.forEach(sql, where, this::compare);
            return;
        }
        int place = table.content().size();
        List<UUID> keys = waiting.values().stream()
                .map(row -> (UUID) row[place])
                .distinct()
                .toList();
        AnyOf.inPortions(keys, new UUID[0], some -> table.forEach(sql, where, table.guid(), some, this::compare));
    }

    void apply(DSLContext sql) {
        BulkRows.delete(
                sql,
                table.table(),
                table.key(),
                removed.stream()
                        .map(row -> Arrays.copyOfRange(row, table.content().size(), row.length)));
        BulkRows.update(sql, table.table(), table.content(), table.key(), changed.stream());
        BulkRows.insert(sql, table.table(), table.columns(), added().stream());
    }

    RowCount count() {
        return new RowCount(added().size(), changed.size(), removed.size());
    }

    List<@Nullable Object[]> added() {
        return List.copyOf(waiting.values());
    }

    List<@Nullable Object[]> changed() {
        return changed;
    }

    /** Rows as they were stored: removed, or replaced by others. */
    Stream<@Nullable Object[]> former() {
        return Stream.concat(removed.stream(), replaced.stream());
    }

    /** All rows that differ, as they were and as they will be. */
    Stream<@Nullable Object[]> touched() {
        return Stream.of(waiting.values().stream(), changed.stream(), former()).flatMap(rows -> rows);
    }

    /** Takes rows away that need not be stored. */
    void dropAdded(Predicate<@Nullable Object[]> unwanted) {
        waiting.values().removeIf(unwanted);
    }

    /** More stored rows that are to go; they need no change any more. */
    void remove(List<@Nullable Object[]> rows) {
        Set<Object> keys = rows.stream().map(table::keyOf).collect(Collectors.toSet());
        changed.removeIf(row -> keys.contains(table.keyOf(row)));
        removed.addAll(rows);
    }
}
