package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class TermRows implements RowReader<UUID, Term> {

    private static final Column<UUID> ID = Column.guid("term_id");
    private static final Column<InstitutionNumber> INSTITUTION = Column.institutionNumber("institution_number");
    private static final Column<SchoolYear> YEAR = Column.schoolYear("school_year");
    private static final Column<String> TITLE = Column.text("title");
    private static final Column<LocalDate> START = Column.date("start_date");
    private static final Column<LocalDate> END = Column.date("end_date");

    private final RowsByKey<InstitutionNumber, Institution> institutions;

    TermRows(RowsByKey<InstitutionNumber, Institution> institutions) {
        this.institutions = institutions;
    }

    @Override
    public SisFile file() {
        return SisFile.TERMS;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(ID, INSTITUTION, YEAR, TITLE, START, END);
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
    public @Nullable Term value(Row row) {
        UUID id = row.get(ID);
        Institution institution = row.get(INSTITUTION, institutions);
        SchoolYear year = row.get(YEAR);
        String title = row.get(TITLE);
        LocalDate start = row.get(START);
        LocalDate end = row.get(END);
        row.checkPeriod(START, END);
        return id == null || institution == null || year == null || title == null || start == null || end == null
                ? null
                : new Term(id, institution.number(), year, title, start, end);
    }
}
