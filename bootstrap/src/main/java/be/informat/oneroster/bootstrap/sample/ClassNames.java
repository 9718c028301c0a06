package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.Level;
import java.util.List;

/**
 * What a class is called.
 *
 * @param code like {@code 1A} or {@code 4ECO2}
 * @param description like {@code Eerste leerjaar A}
 */
record ClassNames(String code, String description) {

    /** How many years of school there are. */
    static final int GRADES = 6;

    private static final List<String> ORDINALS = List.of("Eerste", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde");

    private static final List<Study> STUDIES = List.of(
            new Study("ECO", "Economische wetenschappen"),
            new Study("LAT", "Latijn"),
            new Study("HUM", "Humane wetenschappen"),
            new Study("NWE", "Natuurwetenschappen"),
            new Study("TWE", "Technologische wetenschappen"),
            new Study("ZOR", "Zorg en welzijn"),
            new Study("HOU", "Houttechnieken"));

    private record Study(String code, String name) {}

    /**
     * @param grade year of school, from 1
     * @param parallel which of the classes of that year, from 0
     */
    static ClassNames of(Level level, int grade, int parallel) {
        String ordinal = ORDINALS.get(grade - 1);
        return switch (level) {
            case PRIMARY -> lettered(grade, ordinal + " leerjaar ", parallel);
            case SECONDARY ->
                grade <= 2
                        ? lettered(grade, ordinal + " jaar ", parallel)
                        : studying(grade, ordinal + " jaar ", parallel);
        };
    }

    private static ClassNames lettered(int grade, String before, int parallel) {
        String letters = letters(parallel);
        return new ClassNames(grade + letters, before + letters);
    }

    private static ClassNames studying(int grade, String before, int parallel) {
        Study study = STUDIES.get(parallel % STUDIES.size());
        int number = parallel / STUDIES.size() + 1;
        return new ClassNames(grade + study.code() + number, before + study.name() + " " + number);
    }

    /** A to Z, then AA, AB and so on. */
    private static String letters(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
