package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.StaffAssignment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class AssignmentRows implements RowReader<UUID, StaffAssignment> {

    private static final Column<UUID> ID = Column.guid("assignment_id");
    private static final Column<UUID> STAFF_MEMBER = Column.guid("staff_id");
    private static final Column<InstitutionNumber> INSTITUTION = Column.institutionNumber("institution_number");
    private static final Column<UUID> LOCATION = Column.guid("location_id").orEmpty();
    private static final Column<LocalDate> START = Column.date("start_date");
    private static final Column<LocalDate> END = Column.date("end_date").orEmpty();

    private final RowsByKey<InstitutionNumber, Institution> institutions;
    private final RowsByKey<UUID, Location> locations;
    private final RowsByKey<UUID, Person> staff;

    AssignmentRows(
            RowsByKey<InstitutionNumber, Institution> institutions,
            RowsByKey<UUID, Location> locations,
            RowsByKey<UUID, Person> staff) {
        this.institutions = institutions;
        this.locations = locations;
        this.staff = staff;
    }

    @Override
    public SisFile file() {
        return SisFile.STAFF_ASSIGNMENTS;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(ID, STAFF_MEMBER, INSTITUTION, LOCATION, START, END);
    }

    @Override
    public List<Column<?>> keyColumns() {
        return List.of(ID);
    }

    @Override
    public @Nullable UUID key(Row row) {
        return row.get(ID);
    }

    @Override
    public @Nullable StaffAssignment value(Row row) {
        UUID id = row.get(ID);
        Person staffMember = row.get(STAFF_MEMBER, staff);
        Institution institution = row.get(INSTITUTION, institutions);
        Location location = row.get(LOCATION, locations);
        if (institution != null && location != null && !location.institution().equals(institution.number())) {
            row.error(
                    LOCATION,
                    SisFault.LOCATION_OF_OTHER_INSTITUTION,
                    "the location is one of institution " + location.institution());
        }
        LocalDate start = row.get(START);
        LocalDate end = row.get(END);
        row.checkPeriod(START, END);
        return id == null || staffMember == null || institution == null || start == null
                ? null
                : new StaffAssignment(
                        id,
                        staffMember.id(),
                        institution.number(),
                        location == null ? null : location.id(),
                        start,
                        end);
    }
}
