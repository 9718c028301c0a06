package be.informat.oneroster.application.port;

import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.application.port.SisStore.RowCount;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.Removals;
import be.informat.oneroster.domain.sis.Removals.Counted;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of school data must do. */
public abstract class SisStoreContract {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private static final InstitutionNumber FIRST = SisBuilder.INSTITUTION;
    private static final InstitutionNumber SECOND = new InstitutionNumber("004312");

    protected abstract SisStore sis();

    protected abstract TenantStore tenants();

    protected abstract PublicationStore publications();

    private static SisBuilder school() {
        return new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .registered("Evelien Poppe", "Centrum", "1A")
                .registered("Bart Swings", "Centrum", null, LocalDate.of(2024, 9, 2), LocalDate.of(2025, 1, 31))
                .assigned("An Peeters", "Centrum")
                .assigned("Els Claes", null, LocalDate.of(2020, 9, 1), LocalDate.of(2025, 8, 31))
                .inCharge("An Peeters", "1A")
                .withTerm("Trimester 1", LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 31));
    }

    private Difference replace(SisBuilder extract) {
        return sis().replace(extract.build(), NOVEMBER, difference -> true, Progress.SILENT);
    }

    private SisSnapshot stored(InstitutionNumber... institutions) {
        return sis().snapshot(Set.of(institutions));
    }

    private static void assertSame(SisSnapshot actual, SisSnapshot expected) {
        assertThat(actual.institutions()).containsExactlyInAnyOrderElementsOf(expected.institutions());
        assertThat(actual.locations()).containsExactlyInAnyOrderElementsOf(expected.locations());
        assertThat(actual.classes()).containsExactlyInAnyOrderElementsOf(expected.classes());
        assertThat(actual.pupils()).containsExactlyInAnyOrderElementsOf(expected.pupils());
        assertThat(actual.staff()).containsExactlyInAnyOrderElementsOf(expected.staff());
        assertThat(actual.registrations()).containsExactlyInAnyOrderElementsOf(expected.registrations());
        assertThat(actual.assignments()).containsExactlyInAnyOrderElementsOf(expected.assignments());
        assertThat(actual.classTeachers()).containsExactlyInAnyOrderElementsOf(expected.classTeachers());
        assertThat(actual.terms()).containsExactlyInAnyOrderElementsOf(expected.terms());
    }

    @Test
    void nothingIsKnownBeforeTheFirstImport() {
        assertSame(stored(FIRST), SisSnapshot.empty());
        assertThat(sis().lastImports()).isEmpty();
    }

    @Test
    void whatWasImportedComesBackAsItWas() {
        Difference difference = replace(school());

        assertSame(stored(FIRST), school().build());
        assertSame(stored(SECOND), SisSnapshot.empty());
        assertThat(difference.tables())
                .containsEntry("pupils", new RowCount(2, 0, 0))
                .containsEntry("staff_assignments", new RowCount(2, 0, 0))
                .containsOnlyKeys(
                        "institutions",
                        "locations",
                        "classes",
                        "pupils",
                        "staff",
                        "registrations",
                        "staff_assignments",
                        "class_teachers",
                        "terms");
        assertThat(sis().lastImports()).containsOnlyKeys(FIRST);
    }

    @Test
    void importingTheSameExtractTwiceChangesNothing() {
        replace(school());

        assertThat(replace(school()).isEmpty()).isTrue();
        assertSame(stored(FIRST), school().build());
    }

    @Test
    void whatAnExtractLacksIsGoneAndWhatDiffersIsChanged() {
        replace(school());
        SisBuilder next = new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .registered("Evelien Poppe", "Centrum", "1A", LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 31))
                .assigned("An Peeters", "Centrum")
                .inCharge("An Peeters", "1A")
                .inCharge("An Peeters", "1A", LocalDate.of(2025, 1, 1), null);

        Difference difference = replace(next);

        assertSame(stored(FIRST), next.build());
        assertThat(difference.tables())
                .containsEntry("registrations", new RowCount(0, 1, 1))
                .containsEntry("pupils", new RowCount(0, 0, 1))
                .containsEntry("staff", new RowCount(0, 0, 1))
                .containsEntry("staff_assignments", new RowCount(0, 0, 1))
                .containsEntry("class_teachers", new RowCount(1, 0, 0))
                .containsEntry("terms", new RowCount(0, 0, 1))
                .containsEntry("locations", new RowCount(0, 0, 0));
    }

    @Test
    void anInstitutionThatTheExtractDoesNotNameStaysAsItIs() {
        replace(school());
        SisBuilder other = new SisBuilder().withLocation("004312", "Elders");

        replace(other);

        assertSame(stored(FIRST), school().build());
        assertSame(stored(SECOND), other.build());
        assertThat(stored(FIRST, SECOND).locations()).hasSize(2);
    }

    /** The same pupil at two institutions, each with an extract of its own; the registrations have other ids than those of others. */
    private static SisSnapshot alsoAtSecond(String familyName) {
        SisSnapshot other = new SisBuilder().withLocation("004312", "Elders").build();
        return new SisSnapshot(
                other.institutions(),
                other.locations(),
                List.of(),
                List.of(new Person(person("Evelien Poppe"), "Evelien", familyName, null)),
                List.of(),
                List.of(new Registration(
                        guid("elsewhere"),
                        person("Evelien Poppe"),
                        SisBuilder.location("Elders"),
                        SisBuilder.YEAR,
                        null,
                        LocalDate.of(2024, 9, 1),
                        null)),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aPersonStaysWhileAnotherInstitutionHasARowThatRefersThere() {
        replace(school());
        sis().replace(alsoAtSecond("Poppe"), NOVEMBER, difference -> true, Progress.SILENT);

        Difference difference = replace(new SisBuilder().withLocation("Centrum"));

        assertThat(difference.tables()).containsEntry("pupils", new RowCount(0, 0, 1));
        assertThat(stored(SECOND).pupils()).extracting(Person::id).containsExactly(person("Evelien Poppe"));
    }

    @Test
    void theNamesAreThoseOfTheLatestExtractForEverybodyWhoHasThePerson() {
        TenantId tenant = tenants().create(new SettingsBuilder().build()).id();
        replace(school());
        publications().computed(tenant, NOVEMBER, Optional.empty());

        Difference difference = sis().replace(alsoAtSecond("Swings"), NOVEMBER, all -> true, Progress.SILENT);

        assertThat(difference.tables()).containsEntry("pupils", new RowCount(0, 1, 0));
        assertThat(difference.tenants()).containsExactly(tenant);
        assertThat(publications().requested(tenant)).containsExactly(Reason.IMPORT);
        assertThat(stored(FIRST).pupils()).extracting(Person::familyName).containsExactlyInAnyOrder("Swings", "Swings");
    }

    @Test
    void personsOfTheExtractToWhomNothingRefersAreNotStored() {
        SisBuilder extract = school().withPupil("Jan Claes");

        replace(extract);

        assertThat(stored(FIRST).pupils()).hasSize(2);
        assertThat(replace(extract).isEmpty()).isTrue();
    }

    @Test
    void aLocationMovesToTheInstitutionThatTheExtractGivesAndRowsThatStillPointThereDoNotCount() {
        TenantId tenant = tenants().create(new SettingsBuilder().build()).id();
        replace(school());
        publications().computed(tenant, NOVEMBER, Optional.empty());

        Difference merger = replace(new SisBuilder().withLocation("004312", "Centrum"));

        assertThat(merger.tables())
                .containsEntry("locations", new RowCount(0, 1, 0))
                .containsEntry("registrations", new RowCount(0, 0, 0));
        assertThat(merger.tenants()).containsExactly(tenant);
        assertThat(stored(SECOND).locations()).extracting(Location::institution).containsExactly(SECOND);
        assertThat(stored(FIRST, SECOND).registrations()).isEmpty();
        assertThat(stored(FIRST, SECOND).classes()).isEmpty();
        assertThat(stored(FIRST, SECOND).classTeachers()).isEmpty();
        assertThat(stored(FIRST).assignments())
                .singleElement()
                .satisfies(all -> assertThat(all.location()).isNull());
    }

    @Test
    void whenTheMergedInstitutionComesWithEverythingItsRowsMoveToo() {
        replace(school());
        SisSnapshot merged = atSecond(school().build());

        Difference difference = sis().replace(merged, NOVEMBER, all -> true, Progress.SILENT);

        assertSame(stored(SECOND), merged);
        assertThat(stored(FIRST).registrations()).isEmpty();
        assertThat(difference.tables())
                .containsEntry("registrations", new RowCount(0, 2, 0))
                .containsEntry("class_teachers", new RowCount(0, 1, 0))
                .containsEntry("pupils", new RowCount(0, 0, 0));
    }

    private static SisSnapshot atSecond(SisSnapshot sis) {
        return new SisSnapshot(
                List.of(new Institution(SECOND, "School")),
                sis.locations().stream()
                        .map(row -> new Location(row.id(), SECOND, row.locationNumber(), row.name()))
                        .toList(),
                sis.classes(),
                sis.pupils(),
                sis.staff(),
                sis.registrations(),
                sis.assignments().stream()
                        .map(row -> new StaffAssignment(
                                row.id(), row.staffMember(), SECOND, row.location(), row.start(), row.end()))
                        .toList(),
                sis.classTeachers(),
                sis.terms().stream()
                        .map(row -> new Term(row.id(), SECOND, row.year(), row.title(), row.start(), row.end()))
                        .toList());
    }

    @Test
    void whatIsRefusedIsNotStored() {
        TenantId tenant = tenants().create(new SettingsBuilder().build()).id();
        replace(school());
        publications().computed(tenant, NOVEMBER, Optional.empty());
        Map<InstitutionNumber, Instant> imports = sis().lastImports();

        Difference difference = sis().replace(
                        new SisBuilder().withLocation("Centrum").build(), NOVEMBER, all -> false, Progress.SILENT);

        assertThat(difference.isEmpty()).isFalse();
        assertSame(stored(FIRST), school().build());
        assertThat(sis().lastImports()).isEqualTo(imports);
        assertThat(publications().requested(tenant)).isEmpty();
    }

    @Test
    void theCountsOfWhatWouldBeLostComeWithTheDifference() {
        replace(school());

        Difference difference = replace(new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .registered("Evelien Poppe", "Centrum", null)
                .assigned("An Peeters", "Centrum"));

        assertThat(difference.removals())
                .containsExactlyInAnyOrder(
                        new Removals(FIRST, Counted.PUPILS_WITH_REGISTRATION, 2, 1),
                        new Removals(FIRST, Counted.PUPILS_WITH_CLASS, 1, 1),
                        new Removals(FIRST, Counted.STAFF_WITH_ASSIGNMENT, 2, 1),
                        new Removals(FIRST, Counted.CLASSES_WITH_CLASS_TEACHER, 1, 1));
    }

    @Test
    void onlyTenantsWhoseDataDiffersAreToBeComputedAgain() {
        TenantId first = tenants().create(new SettingsBuilder().build()).id();
        TenantId second = tenants()
                .create(new SettingsBuilder()
                        .key("papaver")
                        .entraTenantId(UUID.fromString("00000000-0000-4000-8000-000000000001"))
                        .institutions("004312")
                        .build())
                .id();
        replace(school());

        assertThat(replace(new SisBuilder().withLocation("004312", "Elders")).tenants())
                .containsExactly(second);
        assertThat(publications().requested(first)).containsExactly(Reason.IMPORT);
        assertThat(replace(school()).tenants()).isEmpty();
    }

    @Test
    void aClassOfTheSameIdInAnotherYearIsAnotherClass() {
        SchoolYear next = SisBuilder.YEAR.next();
        SisBuilder extract = school().withClass("1A", "Centrum", next);

        replace(extract);

        assertThat(stored(FIRST).classes()).hasSize(2);
        assertThat(replace(extract).isEmpty()).isTrue();
        assertThat(stored(FIRST).locations()).extracting(Location::id).containsExactly(new LocationId(guid("Centrum")));
    }
}
