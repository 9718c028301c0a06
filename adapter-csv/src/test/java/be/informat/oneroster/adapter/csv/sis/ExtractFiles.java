package be.informat.oneroster.adapter.csv.sis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a SIS extract in a test. All nine files are there with their headers; rows are added with texts as they stand in the file,
 * an empty text for an empty cell.
 *
 * <pre>{@code
 * Path extract = new ExtractFiles()
 *         .institution("112201", "De Klaproos")
 *         .location(guid("centrum"), "112201", "1", "Centrum")
 *         .writeTo(folder);
 * }</pre>
 */
public final class ExtractFiles {

    /** The files of an extract, in the order in which they are read. */
    public static final List<String> NAMES = List.of(
            "institutions.csv",
            "locations.csv",
            "classes.csv",
            "pupils.csv",
            "staff.csv",
            "registrations.csv",
            "staff_assignments.csv",
            "class_teachers.csv",
            "terms.csv");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** No rows. */
    public ExtractFiles() {
        text("institutions.csv", "institution_number,name\n");
        text("locations.csv", "location_id,institution_number,location_number,name\n");
        text("classes.csv", "class_id,school_year,location_id,class_code,class_description\n");
        text("pupils.csv", "pupil_id,given_name,family_name,birth_date\n");
        text("staff.csv", "staff_id,given_name,family_name,birth_date\n");
        text("registrations.csv", "registration_id,pupil_id,location_id,school_year,class_id,start_date,end_date\n");
        text("staff_assignments.csv", "assignment_id,staff_id,institution_number,location_id,start_date,end_date\n");
        text("class_teachers.csv", "class_id,school_year,staff_id,start_date,end_date\n");
        text("terms.csv", "term_id,institution_number,school_year,title,start_date,end_date\n");
    }

    /** Two institutions with a location each, two classes, two pupils, a teacher and a term of 2024-25; row 2 of each file is the first. */
    public static ExtractFiles small() {
        return new ExtractFiles()
                .institution("112201", "Basisschool De Klaproos")
                .institution("004312", "Middenschool De Klaproos")
                .location(guid("centrum"), "112201", "1", "De Klaproos Centrum")
                .location(guid("midden"), "004312", "1", "De Klaproos Midden")
                .schoolClass(guid("1A"), "2024-25", guid("centrum"), "1A", "Eerste leerjaar A")
                .schoolClass(guid("2B"), "2024-25", guid("midden"), "2B", "")
                .schoolClass(guid("1A"), "2023-24", guid("centrum"), "1A", "Eerste leerjaar A")
                .pupil(guid("evelien"), "Evelien", "Poppe", "2012-03-02")
                .pupil(guid("bart"), "Bart", "Swings", "")
                .staffMember(guid("an"), "An", "Van den Berghe", "1980-05-17")
                .registration(guid("r1"), guid("evelien"), guid("centrum"), "2024-25", guid("1A"), "2024-09-02", "")
                .registration(guid("r2"), guid("bart"), guid("midden"), "2024-25", "", "2024-09-02", "2025-06-30")
                .assignment(guid("a1"), guid("an"), "112201", guid("centrum"), "2020-09-01", "")
                .assignment(guid("a2"), guid("an"), "004312", "", "2021-09-01", "2025-08-31")
                .classTeacher(guid("1A"), "2024-25", guid("an"), "2024-09-02", "")
                .term(guid("t1"), "112201", "2024-25", "Trimester 1", "2024-09-02", "2024-12-20");
    }

    /** The small extract, with a last row in each file to which nothing refers. */
    static ExtractFiles good() {
        return small().institution("019372", "Atheneum")
                .location(guid("leeg"), "004312", "1", "Leeg")
                .schoolClass(guid("leeg"), "2024-25", guid("midden"), "3C", "")
                .pupil(guid("niemand"), "Jan", "Niemand", "")
                .staffMember(guid("niemand"), "Jan", "Niemand", "")
                .classTeacher(guid("1A"), "2024-25", guid("an"), "2025-01-06", "2025-06-30")
                .term(guid("t2"), "112201", "2024-25", "Trimester 2", "2025-01-06", "2025-04-04");
    }

    /** A GUID for a name, the same one each time. */
    public static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public ExtractFiles institution(String number, String name) {
        return row("institutions.csv", number, name);
    }

    public ExtractFiles location(String id, String institution, String number, String name) {
        return row("locations.csv", id, institution, number, name);
    }

    public ExtractFiles schoolClass(String id, String year, String location, String code, String description) {
        return row("classes.csv", id, year, location, code, description);
    }

    public ExtractFiles pupil(String id, String givenName, String familyName, String birthDate) {
        return row("pupils.csv", id, givenName, familyName, birthDate);
    }

    public ExtractFiles staffMember(String id, String givenName, String familyName, String birthDate) {
        return row("staff.csv", id, givenName, familyName, birthDate);
    }

    public ExtractFiles registration(
            String id, String pupil, String location, String year, String schoolClass, String start, String end) {
        return row("registrations.csv", id, pupil, location, year, schoolClass, start, end);
    }

    public ExtractFiles assignment(
            String id, String staffMember, String institution, String location, String start, String end) {
        return row("staff_assignments.csv", id, staffMember, institution, location, start, end);
    }

    public ExtractFiles classTeacher(String schoolClass, String year, String staffMember, String start, String end) {
        return row("class_teachers.csv", schoolClass, year, staffMember, start, end);
    }

    public ExtractFiles term(String id, String institution, String year, String title, String start, String end) {
        return row("terms.csv", id, institution, year, title, start, end);
    }

    /** Adds a row to a file. */
    public ExtractFiles row(String file, String... cells) {
        String row = Stream.of(cells).map(ExtractFiles::quoted).collect(Collectors.joining(","));
        return edit(file, text -> text + row + "\n");
    }

    /** Makes the file hold this text. */
    public ExtractFiles text(String file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the file hold these bytes. */
    public ExtractFiles bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    /** Changes the text of a file. */
    public ExtractFiles edit(String file, UnaryOperator<String> change) {
        return text(file, change.apply(new String(files.get(file), StandardCharsets.UTF_8)));
    }

    /** Changes one line of a file; {@code line} counts from 1. */
    public ExtractFiles editLine(String file, int line, UnaryOperator<String> change) {
        return edit(file, text -> {
            String[] lines = text.split("\n");
            lines[line - 1] = change.apply(lines[line - 1]);
            return String.join("\n", lines) + "\n";
        });
    }

    public ExtractFiles without(String file) {
        files.remove(file);
        return this;
    }

    /** Gives a file another name. */
    public ExtractFiles rename(String file, String name) {
        byte[] bytes = files.remove(file);
        return bytes(name, bytes);
    }

    /** Writes the files into the folder, which is made if it is not there. */
    public Path writeTo(Path folder) {
        try {
            for (var file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the files into an archive, each under {@code prefix} and its name. */
    public Path zipTo(Path archive, String prefix) {
        try (OutputStream bytes = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> ",;\"\r\n".indexOf(character) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
