package be.informat.oneroster.bootstrap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import be.informat.oneroster.adapter.csv.sis.CsvSisExtractReader;
import be.informat.oneroster.adapter.csv.sis.ExtractFiles;
import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.bootstrap.sample.ExtractGenerator.Options;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedExtractTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @TempDir
    private Path folder;

    @Test
    void every_generated_extract_reads_without_a_remark() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Options options = new Options(
                    1 + random.nextInt(400),
                    1 + random.nextInt(8),
                    1 + random.nextInt(4),
                    seed,
                    LocalDate.of(2020 + random.nextInt(12), 1, 1).plusDays(random.nextInt(366)));
            Path extract = folder.resolve("seed" + seed);

            Map<String, Long> rows = ExtractGenerator.generate(options, extract);
            Outcome outcome = new CsvSisExtractReader().read(extract, Progress.SILENT);

            assertThat(outcome).as("%s", options).isInstanceOfSatisfying(Outcome.Complete.class, complete -> {
                assertThat(complete.notices()).as("%s", options).isEmpty();
                SisSnapshot sis = complete.sis();
                assertThat(rows.keySet()).containsExactlyElementsOf(ExtractFiles.NAMES);
                assertThat(rows.values())
                        .as("%s", options)
                        .containsExactly(
                                (long) options.institutions(),
                                (long) sis.locations().size(),
                                (long) sis.classes().size(),
                                (long) options.pupils(),
                                (long) sis.staff().size(),
                                (long) sis.registrations().size(),
                                (long) sis.assignments().size(),
                                (long) sis.classTeachers().size(),
                                3L * options.institutions());
                assertThat(sis.pupils()).hasSize(options.pupils());
            });
        }
    }

    @Test
    void the_same_options_give_the_same_bytes_and_another_seed_gives_others() throws IOException {
        ExtractGenerator.generate(new Options(200, 3, 1, 5, TODAY), folder.resolve("a"), folder.resolve("a.csv"));
        ExtractGenerator.generate(new Options(200, 3, 1, 5, TODAY), folder.resolve("b"), folder.resolve("b.csv"));
        ExtractGenerator.generate(new Options(200, 3, 1, 6, TODAY), folder.resolve("c"));

        for (String file : ExtractFiles.NAMES) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
        assertThat(folder.resolve("b.csv")).hasSameBinaryContentAs(folder.resolve("a.csv"));
        assertThat(Files.mismatch(folder.resolve("a/pupils.csv"), folder.resolve("c/pupils.csv")))
                .isNotEqualTo(-1);
    }

    /** A tenth of 60 organisations with 5,000 classes, 100,000 users and 300,000 enrollments; the organisations in full. */
    @Test
    void the_sizes_of_a_benchmark_are_what_was_asked_for() throws IOException {
        SisSnapshot sis = read(new Options(9_000, 20, 3, 1, TODAY));

        Roster roster = SampleRoster.of(sis, SampleRoster.settingsFor(sis), TODAY);

        assertThat(roster.of(Kind.ORG)).hasSize(60);
        assertThat(roster.of(Kind.CLASS).size()).isCloseTo(500, within(10));
        assertThat(roster.of(Kind.USER).size()).isCloseTo(10_000, within(150));
        assertThat(roster.of(Kind.ENROLLMENT).size()).isCloseTo(30_000, within(600));
    }

    @Test
    void a_pupil_has_as_many_running_classes_as_was_asked_for() throws IOException {
        SisSnapshot sis = read(new Options(2_000, 4, 3, 1, TODAY));

        Map<PersonId, Long> classes = sis.registrations().stream()
                .filter(row -> runs(row) && row.schoolClass() != null)
                .distinct()
                .collect(Collectors.groupingBy(Registration::pupil, Collectors.counting()));
        assertThat(classes.values().stream().filter(count -> count == 3).count())
                .isBetween(1_900L, 2_000L);
    }

    @Test
    void a_large_extract_holds_what_real_ones_hold() throws IOException {
        SisSnapshot sis = read(new Options(20_000, 30, 1, 1, TODAY));

        assertThat(sis.pupils())
                .extracting(Person::familyName)
                .contains("Van den Berghe", "D'Hondt", "De Vos-Peeters", "-");
        assertThat(sis.pupils()).extracting(Person::givenName).contains("Zoë", "Marie-Lou", "-");
        assertThat(repeated(sis.pupils(), person -> person.givenName() + " " + person.familyName()))
                .isGreaterThan(1_000);
        assertThat(sis.pupils()).extracting(Person::birthDate).containsNull();
        Set<PersonId> staff = sis.staff().stream().map(Person::id).collect(Collectors.toSet());
        assertThat(sis.pupils())
                .extracting(Person::id)
                .filteredOn(staff::contains)
                .hasSize(10);
        assertThat(sis.registrations()).extracting(Registration::end).containsNull();
        assertThat(sis.registrations())
                .extracting(Registration::year)
                .contains(new SchoolYear(2025), YEAR, YEAR.next());
        assertThat(sis.registrations()).extracting(Registration::schoolClass).containsNull();
        assertThat(repeated(
                        sis.registrations().stream()
                                .filter(row -> row.year().equals(YEAR))
                                .toList(),
                        Registration::pupil))
                .isBetween(100, 1_000);
        assertThat(sis.assignments())
                .anySatisfy(row -> assertThat(row.location()).isNull());
        assertThat(sis.classTeachers())
                .extracting(ClassTeacher::end)
                .containsNull()
                .anyMatch(end -> end != null);
        assertThat(sis.staff().size()).isCloseTo(20_000 / 9, within(50));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-14, 2024", "2025-08-15, 2025", "2025-12-31, 2025", "2026-07-01, 2025"})
    void the_school_year_is_the_one_of_the_day(LocalDate today, int startYear) throws IOException {
        SisSnapshot sis = read(new Options(100, 1, 1, 1, today));

        assertThat(sis.terms()).extracting(term -> term.year().startYear()).containsOnly(startYear);
    }

    @Test
    void options_out_of_bounds_are_all_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Options(0, 0, 21, 1, TODAY))
                .withMessageContainingAll("1 pupil", "10000 schools", "20 classes");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "350, 1", "1000, 2", "90000, 150", "90000000, 10000"})
    void so_many_pupils_usually_have_so_many_institutions(int pupils, int institutions) {
        assertThat(ExtractGenerator.usualInstitutions(pupils)).isEqualTo(institutions);
    }

    private static boolean runs(Registration row) {
        return row.year().equals(YEAR)
                && !row.start().isAfter(TODAY)
                && !row.lastDay().isBefore(TODAY);
    }

    private static <T> int repeated(List<T> rows, Function<T, Object> key) {
        return rows.size() - (int) rows.stream().map(key).distinct().count();
    }

    private SisSnapshot read(Options options) throws IOException {
        Path extract = folder.resolve("extract");
        ExtractGenerator.generate(options, extract);
        return ((Outcome.Complete) new CsvSisExtractReader().read(extract, Progress.SILENT)).sis();
    }
}
