package be.informat.oneroster.bootstrap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.adapter.csv.sis.CsvSisExtractReader;
import be.informat.oneroster.adapter.csv.sis.ExtractFiles;
import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.bootstrap.sample.DemoData.DemoFiles;
import be.informat.oneroster.bootstrap.settings.YamlFile;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2027-07-01", "2027-08-14", "2027-08-15", "2031-02-28", "2045-01-01"})
    void the_demo_is_a_group_of_three_schools_on_any_day(LocalDate today) throws IOException {
        SisSnapshot sis = read(DemoData.write(folder.resolve("demo"), today));

        assertThat(sis.institutions()).hasSize(3);
        assertThat(sis.locations()).hasSize(5);
        assertThat(sis.terms()).hasSize(9);
        Set<PersonId> persons = new HashSet<>();
        sis.pupils().forEach(person -> persons.add(person.id()));
        sis.staff().forEach(person -> persons.add(person.id()));
        assertThat(persons.size()).isBetween(340, 360);
    }

    @Test
    void the_examples_of_the_guide_are_in_the_demo() throws IOException {
        SisSnapshot sis = read(DemoData.write(folder, TODAY));

        assertThat(sis.pupils())
                .extracting(person -> person.id().toString(), Person::givenName, Person::familyName, Person::birthDate)
                .contains(
                        tuple("dc8d15aa-d7a9-4872-9a22-69a615a7ca01", "Evelien", "Poppe", LocalDate.of(2012, 3, 2)),
                        tuple("414ad2e8-23a2-47ec-851c-8b71132236db", "Bart", "Swings", LocalDate.of(2013, 8, 26)));
        assertThat(sis.pupils())
                .filteredOn(person -> person.familyName().equals("Swings")
                        && person.givenName().equals("Bart"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(sis.terms()).extracting(term -> term.year()).containsOnly(new SchoolYear(2026));
    }

    @Test
    void the_demo_is_exchanged_as_its_settings_say() throws IOException {
        DemoFiles files = DemoData.write(folder, TODAY);
        TenantSettings settings =
                TenantSettings.parse(YamlFile.read(files.settings()).orThrow()).orThrow();

        Roster roster = SampleRoster.of(read(files), settings, TODAY);

        assertThat(settings.key().value()).isEqualTo(DemoData.TENANT_KEY);
        assertThat(roster.of(Kind.ORG)).hasSize(8);
        assertThat(roster.of(Kind.ACADEMIC_SESSION)).hasSize(10);
        assertThat(roster.of(Kind.CLASS)).hasSizeBetween(15, 20);
        assertThat(roster.of(Kind.USER)).hasSizeBetween(335, 355);
        assertThat(roster.of(Kind.USER))
                .extracting(user -> user.sourcedId().toString(), user -> ((User) user).username())
                .contains(
                        tuple("dc8d15aa-d7a9-4872-9a22-69a615a7ca01", "evelien.poppe"),
                        tuple("9b1f6c3e-0d52-4c7a-8e46-2a5d7b9c1e05", "bart.swings"),
                        tuple("414ad2e8-23a2-47ec-851c-8b71132236db", "bart.swings2"));
    }

    @Test
    void the_school_knows_evelien_as_evy() throws IOException {
        DemoFiles files = DemoData.write(folder, TODAY);

        assertThat(AccountsTest.read(files.accounts()))
                .extracting(AccountsTest::name)
                .contains("evy.poppe@klaproos.example")
                .doesNotContain("evelien.poppe@klaproos.example");
    }

    @Test
    void the_same_day_gives_the_same_bytes() throws IOException {
        DemoFiles first = DemoData.write(folder.resolve("first"), TODAY);
        DemoFiles second = DemoData.write(folder.resolve("second"), TODAY);

        for (String file : ExtractFiles.NAMES) {
            assertThat(second.extract().resolve(file))
                    .hasSameBinaryContentAs(first.extract().resolve(file));
        }
        assertThat(second.settings()).hasSameBinaryContentAs(first.settings());
        assertThat(second.accounts()).hasSameBinaryContentAs(first.accounts());
    }

    private static SisSnapshot read(DemoFiles files) {
        Outcome outcome = new CsvSisExtractReader().read(files.extract(), Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Complete.class);
        return ((Outcome.Complete) outcome).sis();
    }
}
