package be.informat.oneroster.adapter.persistence.sis;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_ASSIGNMENT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_CLASS;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_CLASS_TEACHER;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_INSTITUTION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_LOCATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_PUPIL;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_REGISTRATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_STAFF_MEMBER;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_TERM;

import be.informat.oneroster.adapter.persistence.session.AnyOf;
import be.informat.oneroster.adapter.persistence.session.RowStream;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of the school data. A row is an array of the values of {@link #columns()}: content first, the key last; of a table whose rows
 * belong to an institution, the institution's number is the first value.
 *
 * @param name as the extract calls it
 */
record SisTable(String name, Table<?> table, List<Field<?>> content, List<Field<?>> key) {

    static final SisTable INSTITUTIONS = new SisTable(
            "institutions", SIS_INSTITUTION, List.of(SIS_INSTITUTION.NAME), List.of(SIS_INSTITUTION.INSTITUTION));
    static final SisTable LOCATIONS = new SisTable(
            "locations",
            SIS_LOCATION,
            List.of(SIS_LOCATION.INSTITUTION, SIS_LOCATION.LOCATION_NUMBER, SIS_LOCATION.NAME),
            List.of(SIS_LOCATION.LOCATION_ID));
    static final SisTable CLASSES = new SisTable(
            "classes",
            SIS_CLASS,
            List.of(SIS_CLASS.INSTITUTION, SIS_CLASS.LOCATION_ID, SIS_CLASS.CLASS_CODE, SIS_CLASS.CLASS_DESCRIPTION),
            List.of(SIS_CLASS.CLASS_ID, SIS_CLASS.SCHOOL_YEAR));
    static final SisTable PUPILS = new SisTable(
            "pupils",
            SIS_PUPIL,
            List.of(SIS_PUPIL.GIVEN_NAME, SIS_PUPIL.FAMILY_NAME, SIS_PUPIL.BIRTH_DATE),
            List.of(SIS_PUPIL.PERSON_ID));
    static final SisTable STAFF = new SisTable(
            "staff",
            SIS_STAFF_MEMBER,
            List.of(SIS_STAFF_MEMBER.GIVEN_NAME, SIS_STAFF_MEMBER.FAMILY_NAME, SIS_STAFF_MEMBER.BIRTH_DATE),
            List.of(SIS_STAFF_MEMBER.PERSON_ID));
    static final SisTable REGISTRATIONS = new SisTable(
            "registrations",
            SIS_REGISTRATION,
            List.of(
                    SIS_REGISTRATION.INSTITUTION,
                    SIS_REGISTRATION.PUPIL_ID,
                    SIS_REGISTRATION.LOCATION_ID,
                    SIS_REGISTRATION.SCHOOL_YEAR,
                    SIS_REGISTRATION.CLASS_ID,
                    SIS_REGISTRATION.START_DATE,
                    SIS_REGISTRATION.END_DATE),
            List.of(SIS_REGISTRATION.REGISTRATION_ID));
    static final SisTable ASSIGNMENTS = new SisTable(
            "staff_assignments",
            SIS_ASSIGNMENT,
            List.of(
                    SIS_ASSIGNMENT.INSTITUTION,
                    SIS_ASSIGNMENT.STAFF_ID,
                    SIS_ASSIGNMENT.LOCATION_ID,
                    SIS_ASSIGNMENT.START_DATE,
                    SIS_ASSIGNMENT.END_DATE),
            List.of(SIS_ASSIGNMENT.ASSIGNMENT_ID));
    static final SisTable CLASS_TEACHERS = new SisTable(
            "class_teachers",
            SIS_CLASS_TEACHER,
            List.of(SIS_CLASS_TEACHER.INSTITUTION, SIS_CLASS_TEACHER.END_DATE),
            List.of(
                    SIS_CLASS_TEACHER.CLASS_ID,
                    SIS_CLASS_TEACHER.SCHOOL_YEAR,
                    SIS_CLASS_TEACHER.STAFF_ID,
                    SIS_CLASS_TEACHER.START_DATE));
    static final SisTable TERMS = new SisTable(
            "terms",
            SIS_TERM,
            List.of(SIS_TERM.INSTITUTION, SIS_TERM.SCHOOL_YEAR, SIS_TERM.TITLE, SIS_TERM.START_DATE, SIS_TERM.END_DATE),
            List.of(SIS_TERM.TERM_ID));

    /** In the order of the extract's files. */
    static final List<SisTable> ALL =
            List.of(INSTITUTIONS, LOCATIONS, CLASSES, PUPILS, STAFF, REGISTRATIONS, ASSIGNMENTS, CLASS_TEACHERS, TERMS);

    List<Field<?>> columns() {
        return Stream.concat(content.stream(), key.stream()).toList();
    }

    /** The key of a row, to find it by. */
    Object keyOf(@Nullable Object[] row) {
        return key.size() == 1
                ? Objects.requireNonNull(row[content.size()])
                : List.of(Arrays.copyOfRange(row, content.size(), row.length));
    }

    /** Whether rows are found by a GUID: all but those of institutions, of which there are few. */
    boolean hasGuids() {
        return key.getFirst().getType() == UUID.class;
    }

    /** The first, or only, part of the key. */
    Field<UUID> guid() {
        return key.getFirst().coerce(UUID.class);
    }

    /** Rows that these institutions have; of a table whose rows belong to one. */
    Condition of(Collection<InstitutionNumber> institutions) {
        return institution()
                .in(institutions.stream().map(InstitutionNumber::value).toList());
    }

    Field<String> institution() {
        Field<String> institution = table.field("institution", String.class);
        if (institution == null) {
            throw new IllegalStateException("The rows of " + name + " belong to no institution.");
        }
        return institution;
    }

    /** Hands over the rows that meet a condition, one after the other; streamed where the database can. */
    void forEach(DSLContext sql, Condition condition, Consumer<@Nullable Object[]> reader) {
        RowStream.forEach(sql, sql.select(columns()).from(table).where(condition), columns(), reader);
    }

    /** The same, of rows that have one of these values in a column. */
    void forEach(
            DSLContext sql,
            Condition condition,
            Field<UUID> column,
            UUID[] values,
            Consumer<@Nullable Object[]> reader) {
        RowStream.forEach(
                sql,
                AnyOf.among(sql, sql.select(columns()).from(table), column, values)
                        .and(condition),
                columns(),
                reader);
    }
}
