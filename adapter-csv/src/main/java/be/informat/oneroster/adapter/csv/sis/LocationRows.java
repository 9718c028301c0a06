package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class LocationRows implements RowReader<UUID, Location> {

    private static final Column<UUID> ID = Column.guid("location_id");
    private static final Column<InstitutionNumber> INSTITUTION = Column.institutionNumber("institution_number");
    private static final Column<String> NUMBER = Column.text("location_number");
    private static final Column<String> NAME = Column.text("name");

    private final RowsByKey<InstitutionNumber, Institution> institutions;

    LocationRows(RowsByKey<InstitutionNumber, Institution> institutions) {
        this.institutions = institutions;
    }

    @Override
    public SisFile file() {
        return SisFile.LOCATIONS;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(ID, INSTITUTION, NUMBER, NAME);
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
    public @Nullable Location value(Row row) {
        UUID id = row.get(ID);
        Institution institution = row.get(INSTITUTION, institutions);
        String number = row.get(NUMBER);
        String name = row.get(NAME);
        return id == null || institution == null || number == null || name == null
                ? null
                : new Location(new LocationId(id), institution.number(), number, name);
    }
}
