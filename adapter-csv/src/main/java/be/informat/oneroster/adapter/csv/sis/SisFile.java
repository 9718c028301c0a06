package be.informat.oneroster.adapter.csv.sis;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an extract, in the order in which they are read: each refers only to files before it. */
enum SisFile {
    INSTITUTIONS("institutions.csv"),
    LOCATIONS("locations.csv"),
    CLASSES("classes.csv"),
    PUPILS("pupils.csv"),
    STAFF("staff.csv"),
    REGISTRATIONS("registrations.csv"),
    STAFF_ASSIGNMENTS("staff_assignments.csv"),
    CLASS_TEACHERS("class_teachers.csv"),
    TERMS("terms.csv");

    private final String fileName;

    SisFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    boolean mayBeMissing() {
        return this == TERMS;
    }

    /** The file of that name, in either case. */
    static Optional<SisFile> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(file -> file.fileName.equals(wanted)).findFirst();
    }
}
