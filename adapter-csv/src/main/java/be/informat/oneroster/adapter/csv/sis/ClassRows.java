package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class ClassRows implements RowReader<SchoolClassKey, SchoolClass> {

    private static final Column<UUID> ID = Column.guid("class_id");
    private static final Column<SchoolYear> YEAR = Column.schoolYear("school_year");
    private static final Column<UUID> LOCATION = Column.guid("location_id");
    private static final Column<String> CODE = Column.text("class_code");
    private static final Column<String> DESCRIPTION =
            Column.text("class_description").orEmpty();

    private final RowsByKey<UUID, Location> locations;

    ClassRows(RowsByKey<UUID, Location> locations) {
        this.locations = locations;
    }

    @Override
    public SisFile file() {
        return SisFile.CLASSES;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(ID, YEAR, LOCATION, CODE, DESCRIPTION);
    }

    @Override
    public List<Column<?>> keyColumns() {
        return List.of(ID, YEAR);
    }

    @Override
    public @Nullable SchoolClassKey key(Row row) {
        return row.classKey(ID, YEAR);
    }

    @Override
    public @Nullable SchoolClass value(Row row) {
        SchoolClassKey key = key(row);
        Location location = row.get(LOCATION, locations);
        String code = row.get(CODE);
        String description = row.get(DESCRIPTION);
        return key == null || location == null || code == null
                ? null
                : new SchoolClass(key, location.id(), code, description);
    }
}
