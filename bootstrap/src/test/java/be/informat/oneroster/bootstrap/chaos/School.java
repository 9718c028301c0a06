package be.informat.oneroster.bootstrap.chaos;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;

import be.informat.oneroster.adapter.csv.sis.ExtractFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a school of some hundred pupils, yesterday and today. Overnight some left, more came, and of those who stay every third has
 * another name and every fifth another class; so each table has rows that come, change and go. Many share their names, so who gets which
 * username depends on everybody.
 */
final class School {

    static final String KEY = "klaproos";
    static final String TODAY = "2024-11-04";

    private static final String SCHOOL = "112201";
    private static final String CENTRE = guid("centre");
    private static final String YEAR = "2024-25";
    private static final int CLASSES = 20;

    private static final String SETTINGS = """
            key: klaproos
            name: De Klaproos
            entraTenantId: 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
            institutions:
              - number: "112201"
            demographics: exchange
            """;

    private static final String[] GIVEN = {"Evelien", "Bart", "Nafi", "Wout", "Lotte", "Remco", "Emma", "Nina"};
    private static final String[] FAMILY = {"Poppe", "Swings", "Peeters", "Janssens", "Van den Berghe", "Maes", "Claes"
    };

    private final Path folder;

    /** @param pupils of yesterday */
    School(Path folder, int pupils) {
        this.folder = folder;
        extract(0, pupils, 0).writeTo(yesterday());
        extract(pupils / 6, pupils + pupils / 4, 1).writeTo(today());
        try {
            Files.writeString(settings(), SETTINGS);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path yesterday() {
        return folder.resolve("yesterday");
    }

    Path today() {
        return folder.resolve("today");
    }

    Path settings() {
        return folder.resolve("klaproos.yaml");
    }

    /** The review file with a correction for every seventh person. */
    Path corrections() {
        return folder.resolve("review.csv");
    }

    /** @param exported the review file as it is without corrections */
    void correct(String exported) {
        StringBuilder corrected = new StringBuilder();
        String[] lines = exported.split("\r\n");
        for (int line = 0; line < lines.length; line++) {
            boolean isCorrected = line > 0 && line % 7 == 0;
            corrected
                    .append(isCorrected ? lines[line].replaceFirst(";;", ";roepnaam." + line + ";") : lines[line])
                    .append("\r\n");
        }
        try {
            Files.writeString(corrections(), corrected);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ExtractFiles extract(int firstPupil, int endPupil, int day) {
        ExtractFiles files = new ExtractFiles()
                .institution(SCHOOL, "Basisschool De Klaproos")
                .location(CENTRE, SCHOOL, "1", "Centrum")
                .term(guid("t1"), SCHOOL, YEAR, "Trimester 1", "2024-09-01", day == 0 ? "2024-12-20" : "2024-12-21");
        for (int code = 0; code < CLASSES + day; code++) {
            files.schoolClass(guid("class" + code), YEAR, CENTRE, "K" + code, "Klas " + code + " van dag " + day);
            String teacher = guid("teacher" + code);
            files.staffMember(teacher, "An", FAMILY[code % FAMILY.length], "1980-05-17")
                    .assignment(guid("works" + code), teacher, SCHOOL, CENTRE, "2015-09-01", "")
                    .classTeacher(guid("class" + code), YEAR, teacher, "2024-09-02", "");
        }
        StringBuilder pupils = new StringBuilder();
        StringBuilder registrations = new StringBuilder();
        for (int number = firstPupil; number < endPupil; number++) {
            String pupil = guid("pupil" + number);
            int name = number % 3 == 0 ? number + day : number;
            int code = (number % 5 == 0 ? number + day : number) % CLASSES;
            pupils.append(row(pupil, GIVEN[name % GIVEN.length], FAMILY[name % FAMILY.length], "2016-02-29"));
            registrations.append(
                    row(guid("registration" + number), pupil, CENTRE, YEAR, guid("class" + code), "2024-09-02", ""));
        }
        return files.edit("pupils.csv", header -> header + pupils)
                .edit("registrations.csv", header -> header + registrations);
    }

    private static String row(String... cells) {
        return String.join(",", cells) + "\n";
    }
}
