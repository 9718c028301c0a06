package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pupils or staff: the files differ in the name of the id only. */
final class PersonRows implements RowReader<UUID, Person> {

    private static final Column<String> GIVEN_NAME = Column.text("given_name");
    private static final Column<String> FAMILY_NAME = Column.text("family_name");
    private static final Column<LocalDate> BIRTH_DATE =
            Column.date("birth_date").orEmpty();

    private final SisFile file;
    private final Column<UUID> id;

    private PersonRows(SisFile file, Column<UUID> id) {
        this.file = file;
        this.id = id;
    }

    static PersonRows ofPupils() {
        return new PersonRows(SisFile.PUPILS, Column.guid("pupil_id"));
    }

    static PersonRows ofStaff() {
        return new PersonRows(SisFile.STAFF, Column.guid("staff_id"));
    }

    @Override
    public SisFile file() {
        return file;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, GIVEN_NAME, FAMILY_NAME, BIRTH_DATE);
    }

    @Override
    public List<Column<?>> keyColumns() {
        return List.of(id);
    }

    @Override
    public @Nullable UUID key(Row row) {
        return row.get(id);
    }

    @Override
    public @Nullable Person value(Row row) {
        UUID personId = row.get(id);
        String givenName = row.get(GIVEN_NAME);
        String familyName = row.get(FAMILY_NAME);
        LocalDate birthDate = row.get(BIRTH_DATE);
        return personId == null || givenName == null || familyName == null
                ? null
                : new Person(new PersonId(personId), givenName, familyName, birthDate);
    }
}
