package be.informat.oneroster.adapter.persistence.sis;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_ASSIGNMENT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_CLASS_TEACHER;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_REGISTRATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT_INSTITUTION;

import be.informat.oneroster.adapter.persistence.session.Statistics;
import be.informat.oneroster.adapter.persistence.sis.PersonChange.Reference;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.application.port.SisStore.RowCount;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.RemovalCounter;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What an extract changes in what is stored: first found in full, then applied. */
final class SisReplacement {

    private static final Consumer<@Nullable Object[]> UNCOUNTED = row -> {};

    private final DSLContext sql;
    private final SisSnapshot extract;
    private final Set<InstitutionNumber> named;
    private final RemovalCounter removals;
    private final Map<LocationId, InstitutionNumber> locations = new HashMap<>();
    private final Map<SchoolClassKey, InstitutionNumber> classes = new HashMap<>();

    private final Map<SisTable, TableChange> changes = new HashMap<>();

    private final Set<InstitutionNumber> touched = new TreeSet<>();

    SisReplacement(DSLContext sql, SisSnapshot extract, LocalDate today) {
        this.sql = sql;
        this.extract = extract;
        this.named = extract.institutions().stream().map(Institution::number).collect(Collectors.toSet());
        this.removals = new RemovalCounter(extract, today);
        for (Location location : extract.locations()) {
            locations.put(location.id(), location.institution());
        }
        for (SchoolClass schoolClass : extract.classes()) {
            classes.put(schoolClass.key(), held(locations.get(schoolClass.location())));
        }
    }

    private static <T> T held(@Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("An extract holds what its rows refer to.");
        }
        return found;
    }

    /** Compares; nothing is stored. */
    Difference find() {
        TableChange institutions = TableChange.ofShared(
                sql, SisTable.INSTITUTIONS, extract.institutions().stream().map(SisRows::row));
        institutions
                .touched()
                .forEach(row -> touched.add(SisRows.institution(row).number()));
        changes.put(SisTable.INSTITUTIONS, institutions);
        owned(SisTable.LOCATIONS, extract.locations().stream().map(SisRows::row), UNCOUNTED);
        owned(
                SisTable.CLASSES,
                extract.classes().stream().map(row -> SisRows.row(row, held(locations.get(row.location())))),
                UNCOUNTED);
        TableChange registrations = owned(
                SisTable.REGISTRATIONS,
                extract.registrations().stream().map(row -> SisRows.row(row, held(locations.get(row.location())))),
                row -> removals.pass(SisRows.institutionOf(row), SisRows.registration(row)));
        TableChange assignments = owned(
                SisTable.ASSIGNMENTS,
                extract.assignments().stream().map(SisRows::row),
                row -> removals.pass(SisRows.institutionOf(row), SisRows.assignment(row)));
        TableChange teachers = owned(
                SisTable.CLASS_TEACHERS,
                extract.classTeachers().stream().map(row -> SisRows.row(row, held(classes.get(row.schoolClass())))),
                row -> removals.pass(SisRows.institutionOf(row), SisRows.classTeacher(row)));
        owned(SisTable.TERMS, extract.terms().stream().map(SisRows::row), UNCOUNTED);
        persons(registrations, assignments, teachers);
        return difference();
    }

    private TableChange owned(SisTable table, Stream<@Nullable Object[]> rows, Consumer<@Nullable Object[]> passing) {
        TableChange change = TableChange.ofInstitutions(sql, table, named, rows, passing);
        change.touched().forEach(row -> touched.add(SisRows.institutionOf(row)));
        changes.put(table, change);
        return change;
    }

    private void persons(TableChange registrations, TableChange assignments, TableChange teachers) {
        Set<UUID> pupils = new HashSet<>();
        extract.registrations().forEach(row -> pupils.add(row.pupil().value()));
        PersonChange learning = PersonChange.find(
                sql,
                SisTable.PUPILS,
                extract.pupils(),
                pupils,
                List.of(new Reference(SisTable.REGISTRATIONS, SIS_REGISTRATION.PUPIL_ID, registrations)));
        Set<UUID> staff = new HashSet<>();
        extract.assignments().forEach(row -> staff.add(row.staffMember().value()));
        extract.classTeachers().forEach(row -> staff.add(row.staffMember().value()));
        PersonChange teaching = PersonChange.find(
                sql,
                SisTable.STAFF,
                extract.staff(),
                staff,
                List.of(
                        new Reference(SisTable.ASSIGNMENTS, SIS_ASSIGNMENT.STAFF_ID, assignments),
                        new Reference(SisTable.CLASS_TEACHERS, SIS_CLASS_TEACHER.STAFF_ID, teachers)));
        touched.addAll(learning.institutions());
        touched.addAll(teaching.institutions());
        changes.put(SisTable.PUPILS, learning.change());
        changes.put(SisTable.STAFF, teaching.change());
    }

    private Difference difference() {
        Map<String, RowCount> tables = new LinkedHashMap<>();
        SisTable.ALL.forEach(
                table -> tables.put(table.name(), held(changes.get(table)).count()));
        return new Difference(tables, removals.removals(), tenants());
    }

    /** The tenants that have an institution where something differs, as their settings are at this moment. */
    Set<TenantId> tenants() {
        List<String> numbers = touched.stream().map(InstitutionNumber::value).toList();
        return sql
                .selectDistinct(TENANT_INSTITUTION.TENANT_ID)
                .from(TENANT_INSTITUTION)
                .where(TENANT_INSTITUTION.INSTITUTION.in(numbers))
                .fetch(TENANT_INSTITUTION.TENANT_ID)
                .stream()
                .map(TenantId::new)
                .collect(Collectors.toSet());
    }

    /** Stores what {@link #find} found. */
    void apply(Consumer<SisTable> done) {
        for (SisTable table : SisTable.ALL) {
            held(changes.get(table)).apply(sql);
            done.accept(table);
        }
    }

    /** The tables that get many rows; their statistics are of no use any more. */
    Set<Table<?>> filled() {
        return changes.entrySet().stream()
                .filter(change -> change.getValue().count().added() > Statistics.MANY_ROWS)
                .map(change -> change.getKey().table())
                .collect(Collectors.toSet());
    }

    Set<InstitutionNumber> named() {
        return named;
    }
}
