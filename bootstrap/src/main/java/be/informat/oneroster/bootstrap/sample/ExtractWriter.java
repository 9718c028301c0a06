package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the nine files of an extract side by side. */
final class ExtractWriter implements Closeable {

    private final Path folder;
    private final Map<String, TableWriter> files = new LinkedHashMap<>();
    private final TableWriter institutions;
    private final TableWriter locations;
    private final TableWriter classes;
    private final TableWriter pupils;
    private final TableWriter staff;
    private final TableWriter registrations;
    private final TableWriter assignments;
    private final TableWriter classTeachers;
    private final TableWriter terms;

    /** Begins an extract in the folder, which is made if it is not there; files of these names are written anew. */
    ExtractWriter(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        institutions = file("institutions.csv", "institution_number", "name");
        locations = file("locations.csv", "location_id", "institution_number", "location_number", "name");
        classes = file("classes.csv", "class_id", "school_year", "location_id", "class_code", "class_description");
        pupils = file("pupils.csv", "pupil_id", "given_name", "family_name", "birth_date");
        staff = file("staff.csv", "staff_id", "given_name", "family_name", "birth_date");
        registrations = file(
                "registrations.csv",
                "registration_id",
                "pupil_id",
                "location_id",
                "school_year",
                "class_id",
                "start_date",
                "end_date");
        assignments = file(
                "staff_assignments.csv",
                "assignment_id",
                "staff_id",
                "institution_number",
                "location_id",
                "start_date",
                "end_date");
        classTeachers = file("class_teachers.csv", "class_id", "school_year", "staff_id", "start_date", "end_date");
        terms = file("terms.csv", "term_id", "institution_number", "school_year", "title", "start_date", "end_date");
    }

    void institution(Institution row) {
        institutions.row(row.number().value(), row.name());
    }

    void location(Location row) {
        locations.row(row.id().toString(), row.institution().value(), row.locationNumber(), row.name());
    }

    void schoolClass(SchoolClass row) {
        classes.row(
                row.key().id().toString(),
                row.key().year().toString(),
                row.location().toString(),
                row.code(),
                text(row.description()));
    }

    void pupil(Person row) {
        person(pupils, row);
    }

    void staffMember(Person row) {
        person(staff, row);
    }

    void registration(Registration row) {
        registrations.row(
                row.id().toString(),
                row.pupil().toString(),
                row.location().toString(),
                row.year().toString(),
                text(row.schoolClass()),
                row.start().toString(),
                text(row.end()));
    }

    void assignment(StaffAssignment row) {
        assignments.row(
                row.id().toString(),
                row.staffMember().toString(),
                row.institution().value(),
                text(row.location()),
                row.start().toString(),
                text(row.end()));
    }

    void classTeacher(ClassTeacher row) {
        classTeachers.row(
                row.schoolClass().id().toString(),
                row.schoolClass().year().toString(),
                row.staffMember().toString(),
                row.start().toString(),
                text(row.end()));
    }

    void term(Term row) {
        terms.row(
                row.id().toString(),
                row.institution().value(),
                row.year().toString(),
                row.title(),
                row.start().toString(),
                row.end().toString());
    }

    /** How many rows each file has so far, in the order of the files. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        files.forEach((name, file) -> counts.put(name, file.rows));
        return counts;
    }

    @Override
    public void close() throws IOException {
        for (TableWriter file : files.values()) {
            file.csv.close();
        }
    }

    private static void person(TableWriter file, Person row) {
        file.row(row.id().toString(), row.givenName(), row.familyName(), text(row.birthDate()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private TableWriter file(String name, String... columns) throws IOException {
        TableWriter file = new TableWriter(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(name), StandardCharsets.UTF_8));
        file.csv.writeRecord(columns);
        files.put(name, file);
        return file;
    }

    /** One file, which counts its rows. */
    private static final class TableWriter {
        private final CsvWriter csv;
        private long rows;

        private TableWriter(CsvWriter csv) {
            this.csv = csv;
        }

        private void row(String... cells) {
            csv.writeRecord(cells);
            rows++;
        }
    }
}
