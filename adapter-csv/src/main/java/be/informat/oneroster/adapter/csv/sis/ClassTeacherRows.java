package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class ClassTeacherRows implements RowReader<ClassTeacherRows.Key, ClassTeacher> {

    private static final Column<UUID> CLASS = Column.guid("class_id");
    private static final Column<SchoolYear> YEAR = Column.schoolYear("school_year");
    private static final Column<UUID> STAFF_MEMBER = Column.guid("staff_id");
    private static final Column<LocalDate> START = Column.date("start_date");
    private static final Column<LocalDate> END = Column.date("end_date").orEmpty();

    private final RowsByKey<SchoolClassKey, SchoolClass> classes;
    private final RowsByKey<UUID, Person> staff;

    ClassTeacherRows(RowsByKey<SchoolClassKey, SchoolClass> classes, RowsByKey<UUID, Person> staff) {
        this.classes = classes;
        this.staff = staff;
    }

    /** What makes a row one row: a staff member may have charge of a class twice in a year. */
    record Key(SchoolClassKey schoolClass, UUID staffMember, LocalDate start) {}

    @Override
    public SisFile file() {
        return SisFile.CLASS_TEACHERS;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(CLASS, YEAR, STAFF_MEMBER, START, END);
    }

    @Override
    public List<Column<?>> keyColumns() {
        return List.of(CLASS, YEAR, STAFF_MEMBER, START);
    }

    @Override
    public @Nullable Key key(Row row) {
        SchoolClassKey schoolClass = row.classKey(CLASS, YEAR);
        UUID staffMember = row.get(STAFF_MEMBER);
        LocalDate start = row.get(START);
        return schoolClass == null || staffMember == null || start == null
                ? null
                : new Key(schoolClass, staffMember, start);
    }

    @Override
    public @Nullable ClassTeacher value(Row row) {
        SchoolClassKey key = row.classKey(CLASS, YEAR);
        SchoolClass schoolClass = key == null ? null : row.refer(CLASS, key, classes);
        Person staffMember = row.get(STAFF_MEMBER, staff);
        LocalDate start = row.get(START);
        LocalDate end = row.get(END);
        row.checkPeriod(START, END);
        return schoolClass == null || staffMember == null || start == null
                ? null
                : new ClassTeacher(schoolClass.key(), staffMember.id(), start, end);
    }
}
