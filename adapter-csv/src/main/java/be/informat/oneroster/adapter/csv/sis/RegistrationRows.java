package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class RegistrationRows implements RowReader<UUID, Registration> {

    private static final Column<UUID> ID = Column.guid("registration_id");
    private static final Column<UUID> PUPIL = Column.guid("pupil_id");
    private static final Column<UUID> LOCATION = Column.guid("location_id");
    private static final Column<SchoolYear> YEAR = Column.schoolYear("school_year");
    private static final Column<UUID> CLASS = Column.guid("class_id").orEmpty();
    private static final Column<LocalDate> START = Column.date("start_date");
    private static final Column<LocalDate> END = Column.date("end_date").orEmpty();

    private final RowsByKey<UUID, Location> locations;
    private final RowsByKey<SchoolClassKey, SchoolClass> classes;
    private final RowsByKey<UUID, Person> pupils;
    private final Set<ClassId> classesOfAnyYear;

    RegistrationRows(
            RowsByKey<UUID, Location> locations,
            RowsByKey<SchoolClassKey, SchoolClass> classes,
            RowsByKey<UUID, Person> pupils) {
        this.locations = locations;
        this.classes = classes;
        this.pupils = pupils;
        this.classesOfAnyYear = classes.keys().stream().map(SchoolClassKey::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SisFile file() {
        return SisFile.REGISTRATIONS;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(ID, PUPIL, LOCATION, YEAR, CLASS, START, END);
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
    public @Nullable Registration value(Row row) {
        UUID id = row.get(ID);
        Person pupil = row.get(PUPIL, pupils);
        Location location = row.get(LOCATION, locations);
        SchoolYear year = row.get(YEAR);
        SchoolClass schoolClass = schoolClass(row, location);
        LocalDate start = row.get(START);
        LocalDate end = row.get(END);
        row.checkPeriod(START, END);
        return id == null || pupil == null || location == null || year == null || start == null
                ? null
                : new Registration(
                        id,
                        pupil.id(),
                        location.id(),
                        year,
                        schoolClass == null ? null : schoolClass.key().id(),
                        start,
                        end);
    }

    private @Nullable SchoolClass schoolClass(Row row, @Nullable Location location) {
        SchoolClassKey key = row.classKey(CLASS, YEAR);
        if (key == null) {
            return null;
        }
        if (!classes.mayHold(key) && classesOfAnyYear.contains(key.id())) {
            row.error(CLASS, SisFault.CLASS_OF_OTHER_YEAR, "the class is not one of " + key.year());
            return null;
        }
        SchoolClass schoolClass = row.refer(CLASS, key, classes);
        if (schoolClass != null && location != null && !schoolClass.location().equals(location.id())) {
            row.error(
                    CLASS, SisFault.CLASS_OF_OTHER_LOCATION, "the class is one of location " + schoolClass.location());
        }
        return schoolClass;
    }
}
