package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class InstitutionRows implements RowReader<InstitutionNumber, Institution> {

    private static final Column<InstitutionNumber> NUMBER = Column.institutionNumber("institution_number");
    private static final Column<String> NAME = Column.text("name");

    @Override
    public SisFile file() {
        return SisFile.INSTITUTIONS;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(NUMBER, NAME);
    }

    @Override
    public List<Column<?>> keyColumns() {
        return List.of(NUMBER);
    }

    @Override
    public @Nullable InstitutionNumber key(Row row) {
        return row.get(NUMBER);
    }

    @Override
    public @Nullable Institution value(Row row) {
        InstitutionNumber number = row.get(NUMBER);
        String name = row.get(NAME);
        return number == null || name == null ? null : new Institution(number, name);
    }
}
