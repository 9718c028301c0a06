package be.informat.oneroster.bootstrap.road;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;

import be.informat.oneroster.adapter.csv.sis.ExtractFiles;

/** An extract of a school with two locations in June 2025: the year that ends and the year that comes. */
final class TwoYears {

    static final String SETTINGS = """
            key: klaproos
            name: Scholengroep De Klaproos
            entraTenantId: 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
            institutions:
              - number: "112201"
            futurePupils: %s
            demographics: exchange
            """;

    private static final String SCHOOL = "112201";
    private static final String CENTRE = guid("centre");
    private static final String VILLAGE = guid("village");
    private static final String OLD = "2024-25";
    private static final String NEW = "2025-26";

    private TwoYears() {}

    static ExtractFiles extract() {
        ExtractFiles files = new ExtractFiles()
                .institution(SCHOOL, "Basisschool De Klaproos")
                .location(CENTRE, SCHOOL, "1", "Centrum")
                .location(VILLAGE, SCHOOL, "2", "Dorp")
                .term(guid("t1"), SCHOOL, OLD, "Trimester 1", "2024-09-01", "2024-12-20")
                .term(guid("t2"), SCHOOL, NEW, "Trimester 1", "2025-09-01", "2025-12-19");
        schoolClass(files, "1A", OLD, CENTRE);
        schoolClass(files, "2A", OLD, CENTRE);
        schoolClass(files, "1D", OLD, VILLAGE);
        schoolClass(files, "2A", NEW, CENTRE);
        schoolClass(files, "3A", NEW, CENTRE);
        schoolClass(files, "2D", NEW, VILLAGE);
        staff(files);
        stays(files, "Evelien", "Poppe", CENTRE, "1A", "2A");
        stays(files, "Bart", "Swings", CENTRE, "1A", "2A");
        stays(files, "Nafi", "Thiam", CENTRE, "2A", "3A");
        stays(files, "Remco", "Evenepoel", VILLAGE, "1D", "2D");
        pupil(files, "Lotte", "Kopecky");
        registration(files, "Lotte", VILLAGE, OLD, "1D", "2024-09-02", "2025-06-30");
        pupil(files, "Wout", "Maertens");
        registration(files, "Wout", CENTRE, OLD, "1A", "2024-09-02", "2025-03-14");
        pupil(files, "Nina", "Derwael");
        registration(files, "Nina", CENTRE, NEW, "3A", "2025-09-01", "");
        pupil(files, "Emma", "Plasschaert");
        registration(files, "Emma", CENTRE, NEW, "3A", "2025-10-01", "");
        return files;
    }

    private static void staff(ExtractFiles files) {
        files.staffMember(guid("An"), "An", "Van den Berghe", "1980-05-17")
                .assignment(guid("An works"), guid("An"), SCHOOL, CENTRE, "2015-09-01", "")
                .classTeacher(guid("1A"), OLD, guid("An"), "2024-09-02", "")
                .classTeacher(guid("2A"), OLD, guid("An"), "2024-09-02", "")
                .classTeacher(guid("2A"), NEW, guid("An"), "2025-09-01", "")
                .classTeacher(guid("3A"), NEW, guid("An"), "2025-09-01", "");
        files.staffMember(guid("Tom"), "Tom", "Boon", "1990-01-25")
                .assignment(guid("Tom works"), guid("Tom"), SCHOOL, VILLAGE, "2024-09-01", "2025-08-31")
                .classTeacher(guid("1D"), OLD, guid("Tom"), "2024-09-02", "");
        files.staffMember(guid("Ine"), "Ine", "Barbe", "1992-03-08")
                .assignment(guid("Ine works"), guid("Ine"), SCHOOL, "", "2025-09-01", "")
                .classTeacher(guid("2D"), NEW, guid("Ine"), "2025-09-01", "");
    }

    private static void schoolClass(ExtractFiles files, String code, String year, String location) {
        files.schoolClass(guid(code), year, location, code, "Klas " + code);
    }

    /** A pupil of both years. */
    private static void stays(
            ExtractFiles files, String givenName, String familyName, String location, String before, String after) {
        pupil(files, givenName, familyName);
        registration(files, givenName, location, OLD, before, "2024-09-02", "2025-06-30");
        registration(files, givenName, location, NEW, after, "2025-09-01", "");
    }

    static void pupil(ExtractFiles files, String givenName, String familyName) {
        files.pupil(guid(givenName), givenName, familyName, "2016-02-29");
    }

    private static void registration(
            ExtractFiles files, String pupil, String location, String year, String code, String start, String end) {
        files.registration(guid(pupil + year), guid(pupil), location, year, guid(code), start, end);
    }
}
