package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.time.LocalDate;
import java.util.UUID;

/** A column of one of the files. Each is one object: two files have different columns of the same name. */
final class Column<T> {

    private final String name;
    private final CellType<T> type;
    private final boolean mayBeEmpty;

    private Column(String name, CellType<T> type, boolean mayBeEmpty) {
        this.name = name;
        this.type = type;
        this.mayBeEmpty = mayBeEmpty;
    }

    static Column<UUID> guid(String name) {
        return new Column<>(name, CellType.GUID, false);
    }

    static Column<String> text(String name) {
        return new Column<>(name, CellType.TEXT, false);
    }

    static Column<LocalDate> date(String name) {
        return new Column<>(name, CellType.DATE, false);
    }

    static Column<SchoolYear> schoolYear(String name) {
        return new Column<>(name, CellType.SCHOOL_YEAR, false);
    }

    static Column<InstitutionNumber> institutionNumber(String name) {
        return new Column<>(name, CellType.INSTITUTION_NUMBER, false);
    }

    /** The same column, in which a cell may be empty. */
    Column<T> orEmpty() {
        return new Column<>(name, type, true);
    }

    String name() {
        return name;
    }

    CellType<T> type() {
        return type;
    }

    boolean mayBeEmpty() {
        return mayBeEmpty;
    }
}
