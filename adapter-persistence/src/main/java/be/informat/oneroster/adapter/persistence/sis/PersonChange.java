package be.informat.oneroster.adapter.persistence.sis;

import static org.jooq.impl.DSL.noCondition;

import be.informat.oneroster.adapter.persistence.session.AnyOf;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an extract changes in the persons of one side. They belong to no institution: a person is stored while some row refers to it,
 * of whatever institution, under the names of the latest extract.
 */
final class PersonChange {

    /** Rows that refer to persons, and what the extract changes in them. */
    record Reference(SisTable table, Field<UUID> person, TableChange change) {

        private UUID personOf(@Nullable Object[] row) {
            return Objects.requireNonNull((UUID) row[table.columns().indexOf(person)]);
        }
    }

    private final DSLContext sql;
    private final SisTable table;
    private final List<Reference> references;
    private final TableChange change;

    private PersonChange(DSLContext sql, SisTable table, List<Reference> references, TableChange change) {
        this.sql = sql;
        this.table = table;
        this.references = references;
        this.change = change;
    }

    /** @param referred the persons that rows of the extract refer to */
    static PersonChange find(
            DSLContext sql, SisTable table, List<Person> extract, Set<UUID> referred, List<Reference> references) {
        TableChange change = TableChange.ofShared(sql, table, extract.stream().map(SisRows::row));
        change.dropAdded(row -> !referred.contains(idOf(row)));
        PersonChange persons = new PersonChange(sql, table, references, change);
        persons.removeOrphans(referred);
        return persons;
    }

    private static UUID idOf(@Nullable Object[] row) {
        return SisRows.person(row).id().value();
    }

    private void removeOrphans(Set<UUID> referred) {
        Set<UUID> orphans = new HashSet<>();
        for (Reference reference : references) {
            reference.change().former().map(reference::personOf).forEach(orphans::add);
        }
        orphans.removeAll(referred);
        for (Reference reference : references) {
            Set<Object> gone = reference
                    .change()
                    .former()
                    .map(row -> reference.table().keyOf(row))
                    .collect(Collectors.toSet());
            AnyOf.inPortions(
                    List.copyOf(orphans),
                    new UUID[0],
                    some -> reference.table().forEach(sql, noCondition(), reference.person(), some, row -> {
                        if (!gone.contains(reference.table().keyOf(row))) {
                            orphans.remove(reference.personOf(row));
                        }
                    }));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        AnyOf.inPortions(
                List.copyOf(orphans),
                new UUID[0],
                some -> table.forEach(sql, noCondition(), table.guid(), some, rows::add));
        change.remove(rows);
    }

    TableChange change() {
        return change;
    }

    /** The institutions that have a row of a person whose names or birth date change. */
    Set<InstitutionNumber> institutions() {
        Set<UUID> renamed = new HashSet<>();
        change.changed().forEach(row -> renamed.add(idOf(row)));
        Set<InstitutionNumber> institutions = new TreeSet<>();
        for (Reference reference : references) {
            Field<String> institution = reference.table().institution();
            AnyOf.inPortions(
                    List.copyOf(renamed),
                    new UUID[0],
                    some -> AnyOf.among(
                                    sql,
                                    sql.selectDistinct(institution)
                                            .from(reference.table().table()),
                                    reference.person(),
                                    some)
                            .fetch(institution)
                            .forEach(number -> institutions.add(new InstitutionNumber(number))));
        }
        return institutions;
    }
}
