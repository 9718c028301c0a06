package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Generates an extract of any size, for trials and benchmarks. The same options give the same bytes.
 *
 * <p>90,000 pupils with three classes each, in 20 institutions, make a roster of about 60 organisations, 5,000 classes, 100,000 users
 * and 300,000 enrollments.
 */
public final class ExtractGenerator {

    /** The domain of the accounts; no such domain can exist on the internet. */
    public static final String ACCOUNT_DOMAIN = "school.example";

    private static final int PUPILS_PER_INSTITUTION = 600;
    private static final int MOST_INSTITUTIONS = 10_000;
    private static final int MOST_CLASSES_PER_PUPIL = 20;

    private ExtractGenerator() {}

    /**
     * What to generate.
     *
     * @param pupils how many, at least 1
     * @param institutions how many, 1 to 10,000; each has one to three locations, two on average
     * @param classesPerPupil how many running registrations a pupil has, each at another class, 1 to 20
     * @param seed any number; another one gives other schools
     * @param today decides the current school year
     */
    public record Options(int pupils, int institutions, int classesPerPupil, long seed, LocalDate today) {

        /** @throws IllegalArgumentException with all that is out of bounds */
        public Options {
            List<String> problems = new ArrayList<>();
            if (pupils < 1) {
                problems.add("there must be at least 1 pupil, not " + pupils);
            }
            if (institutions < 1 || institutions > MOST_INSTITUTIONS) {
                problems.add("there must be 1 to " + MOST_INSTITUTIONS + " schools, not " + institutions);
            }
            if (classesPerPupil < 1 || classesPerPupil > MOST_CLASSES_PER_PUPIL) {
                problems.add("a pupil has 1 to " + MOST_CLASSES_PER_PUPIL + " classes, not " + classesPerPupil);
            }
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
        }
    }

    /** How many institutions so many pupils usually have: one for every 600. */
    public static int usualInstitutions(int pupils) {
        return Math.clamp(Math.round((float) pupils / PUPILS_PER_INSTITUTION), 1, MOST_INSTITUTIONS);
    }

    /**
     * Writes an extract into the folder, which is made if it is not there.
     *
     * @return how many rows each file has, without its header, in the order of the files
     */
    public static Map<String, Long> generate(Options options, Path extract) throws IOException {
        return generate(options, extract, person -> {});
    }

    /** The same, and the accounts of these persons as the Entra admin center exports them, at {@link #ACCOUNT_DOMAIN}. */
    public static Map<String, Long> generate(Options options, Path extract, Path accounts) throws IOException {
        try (AccountsWriter writer = new AccountsWriter(accounts, ACCOUNT_DOMAIN, new Chance(~options.seed()))) {
            return generate(options, extract, writer::account);
        }
    }

    private static Map<String, Long> generate(Options options, Path extract, Consumer<SamplePerson> told)
            throws IOException {
        Chance chance = new Chance(options.seed());
        List<SchoolPlan> schools = SchoolPlanner.plan(options.pupils(), options.institutions(), chance.apart());
        return write(schools, options.classesPerPupil(), options.today(), chance, extract, told);
    }

    /** Writes these schools, filled; {@code told} hears of each person. */
    static Map<String, Long> write(
            List<SchoolPlan> schools,
            int classesPerPupil,
            LocalDate today,
            Chance chance,
            Path extract,
            Consumer<SamplePerson> told)
            throws IOException {
        SchoolYear year = SchoolCalendar.of(TenantSettings.LATEST_SWITCH, today).year();
        try (ExtractWriter rows = new ExtractWriter(extract)) {
            SchoolFiller filler = new SchoolFiller(rows, told, year, classesPerPupil, chance);
            schools.forEach(filler::fill);
            return rows.counts();
        }
    }
}
