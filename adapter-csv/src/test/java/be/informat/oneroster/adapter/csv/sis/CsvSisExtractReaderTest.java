package be.informat.oneroster.adapter.csv.sis;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSisExtractReaderTest {

    private static final SchoolYear YEAR = new SchoolYear(2024);

    @TempDir
    private Path folder;

    @Test
    void a_good_extract_is_the_school_data_it_tells() {
        SisSnapshot sis = reads().complete(ExtractFiles.small()).sis();

        InstitutionNumber primary = new InstitutionNumber("112201");
        InstitutionNumber middle = new InstitutionNumber("004312");
        LocationId centre = new LocationId(id("centrum"));
        LocationId midden = new LocationId(id("midden"));
        ClassId first = new ClassId(id("1A"));
        PersonId evelien = new PersonId(id("evelien"));
        PersonId bart = new PersonId(id("bart"));
        PersonId an = new PersonId(id("an"));
        LocalDate september = LocalDate.of(2024, 9, 2);
        assertThat(sis)
                .isEqualTo(new SisSnapshot(
                        List.of(
                                new Institution(primary, "Basisschool De Klaproos"),
                                new Institution(middle, "Middenschool De Klaproos")),
                        List.of(
                                new Location(centre, primary, "1", "De Klaproos Centrum"),
                                new Location(midden, middle, "1", "De Klaproos Midden")),
                        List.of(
                                new SchoolClass(new SchoolClassKey(first, YEAR), centre, "1A", "Eerste leerjaar A"),
                                new SchoolClass(new SchoolClassKey(new ClassId(id("2B")), YEAR), midden, "2B", null),
                                new SchoolClass(
                                        new SchoolClassKey(first, new SchoolYear(2023)),
                                        centre,
                                        "1A",
                                        "Eerste leerjaar A")),
                        List.of(
                                new Person(evelien, "Evelien", "Poppe", LocalDate.of(2012, 3, 2)),
                                new Person(bart, "Bart", "Swings", null)),
                        List.of(new Person(an, "An", "Van den Berghe", LocalDate.of(1980, 5, 17))),
                        List.of(
                                new Registration(id("r1"), evelien, centre, YEAR, first, september, null),
                                new Registration(
                                        id("r2"), bart, midden, YEAR, null, september, LocalDate.of(2025, 6, 30))),
                        List.of(
                                new StaffAssignment(id("a1"), an, primary, centre, LocalDate.of(2020, 9, 1), null),
                                new StaffAssignment(
                                        id("a2"),
                                        an,
                                        middle,
                                        null,
                                        LocalDate.of(2021, 9, 1),
                                        LocalDate.of(2025, 8, 31))),
                        List.of(new ClassTeacher(new SchoolClassKey(first, YEAR), an, september, null)),
                        List.of(new Term(
                                id("t1"), primary, YEAR, "Trimester 1", september, LocalDate.of(2024, 12, 20)))));
    }

    @Test
    void every_way_to_write_the_same_extract_reads_the_same() {
        SisSnapshot expected = reads().complete(ExtractFiles.small()).sis();

        assertThat(Stream.<UnaryOperator<String>>of(
                        text -> text.replace("\n", "\r\n"),
                        text -> "\uFEFF" + text,
                        text -> text.replace(',', ';'),
                        text -> text.replace(",", " , ").replace("\n", "  \n"),
                        text -> "\n" + text.replace("\n", "\n\n \n"),
                        text -> "\"" + text.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\"",
                        text -> text.lines()
                                .map(CsvSisExtractReaderTest::reversed)
                                .reduce("", (all, line) -> all + line + "\n"),
                        CsvSisExtractReaderTest::withUpperCaseGuids))
                .allSatisfy(way -> {
                    ExtractFiles extract = ExtractFiles.small();
                    ExtractFiles.NAMES.forEach(file -> extract.edit(file, way));
                    assertThat(reads().complete(extract)).isEqualTo(new Outcome.Complete(expected, List.of()));
                });
    }

    @Test
    void unknown_columns_and_files_are_left_out_with_a_notice() {
        ExtractFiles extract = ExtractFiles.small()
                .text("institutions.csv", "iban,institution_number,name,\nx,112201,A,\ny,004312,B,\n")
                .text("term.csv", "term_id\n")
                .text("leesmij.txt", "x");

        Outcome.Complete complete = reads().complete(extract);

        assertThat(complete.sis().institutions()).extracting(Institution::name).containsExactly("A", "B");
        assertThat(complete.notices())
                .extracting(Remark::code, Remark::file, Remark::line, Remark::column, Remark::value)
                .containsExactly(
                        tuple("unknown-file", "term.csv", 1L, "", ""),
                        tuple("unknown-column", "institutions.csv", 1L, "iban", "iban"),
                        tuple("unknown-column", "institutions.csv", 1L, "", ""));
    }

    @Test
    void one_odd_character_in_a_name_is_a_notice() {
        ExtractFiles extract = ExtractFiles.small()
                .editLine("pupils.csv", 2, row -> row.replace("Poppe", "Pop\u00ADpe"))
                .editLine("classes.csv", 2, row -> row.replace("Eerste leerjaar A", "\"Eerste\nleerjaar A\""));

        Outcome.Complete complete = reads().complete(extract);

        assertThat(complete.sis())
                .isEqualTo(reads().complete(ExtractFiles.small()).sis());
        assertThat(complete.notices())
                .extracting(Remark::code, Remark::file, Remark::line, Remark::column, Remark::value)
                .containsExactly(
                        tuple("replaced-line-breaks", "classes.csv", 2L, "class_description", "Eerste leerjaar A"),
                        tuple("removed-characters", "pupils.csv", 2L, "family_name", "Poppe"));
    }

    @Test
    void notices_beyond_a_thousand_are_counted_in_one_more() {
        ExtractFiles extract = ExtractFiles.small();
        extract.edit("pupils.csv", text -> {
            StringBuilder more = new StringBuilder(text);
            for (int i = 0; i < 1_200; i++) {
                more.append(guid("p" + i)).append(",Jan\u200B,Peeters,\n");
            }
            return more.toString();
        });

        List<Remark> notices = reads().complete(extract).notices();

        assertThat(notices).hasSize(1_001);
        assertThat(notices.getLast()).extracting(Remark::code, Remark::value).containsExactly("more-notices", "200");
    }

    @Test
    void a_person_may_be_pupil_and_staff_and_who_has_no_row_is_left_out() {
        ExtractFiles extract = ExtractFiles.small()
                .staffMember(guid("bart"), "Bartholomeus", "Swings", "")
                .assignment(guid("a3"), guid("bart"), "112201", "", "2024-10-01", "")
                .staffMember(guid("ghost"), "Jan", "Niemand", "")
                .pupil(guid("ghost"), "Jan", "Niemand", "");

        SisSnapshot sis = reads().complete(extract).sis();

        assertThat(sis.pupils()).extracting(Person::givenName).containsExactly("Evelien", "Bart");
        assertThat(sis.staff()).extracting(Person::givenName).containsExactly("An", "Bartholomeus");
    }

    @Test
    void values_that_come_back_are_kept_once() {
        SisSnapshot sis = reads().complete(ExtractFiles.small()
                        .registration(guid("r3"), guid("evelien"), guid("midden"), "2024-25", "", "2024-09-02", ""))
                .sis();
        Registration first = sis.registrations().getFirst();
        Registration third = sis.registrations().getLast();

        assertThat(third.pupil())
                .isSameAs(first.pupil())
                .isSameAs(sis.pupils().getFirst().id());
        assertThat(third.start()).isSameAs(first.start());
        assertThat(third.year()).isSameAs(first.year());
        assertThat(third.location()).isSameAs(sis.locations().getLast().id());
        assertThat(first.schoolClass()).isSameAs(sis.classes().getFirst().key().id());
    }

    @Test
    void progress_is_told_in_bytes_up_to_all_of_them() throws IOException {
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        Path written = ExtractFiles.small().writeTo(folder.resolve("progress"));

        new CsvSisExtractReader().read(written, (bytes, total) -> {
            done.add(bytes);
            totals.add(total);
        });

        long size = 0;
        for (String file : ExtractFiles.NAMES) {
            size += Files.size(written.resolve(file));
        }
        assertThat(done).isSorted().last().isEqualTo(size);
        assertThat(totals).containsOnly(size);
    }

    private static UUID id(String name) {
        return UUID.fromString(guid(name));
    }

    private static String reversed(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
        return String.join(",", cells.reversed());
    }

    private static String withUpperCaseGuids(String text) {
        return Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
                .matcher(text)
                .replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private ExtractReads reads() {
        return new ExtractReads(folder);
    }
}
