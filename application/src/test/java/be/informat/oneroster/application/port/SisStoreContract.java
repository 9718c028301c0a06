package be.informat.oneroster.application.port;

import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.application.port.SisStore.RowCount;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.Removals;
import be.informat.oneroster.domain.sis.Removals.Counted;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of school data must do. */
public abstract class SisStoreContract extends SisMovesContract {

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
    void personsOfTheExtractToWhomNothingRefersAreNotStored() {
        SisBuilder extract = school().withPupil("Jan Claes");

        replace(extract);

        assertThat(stored(FIRST).pupils()).hasSize(2);
        assertThat(replace(extract).isEmpty()).isTrue();
    }

    @Test
    void whatIsRefusedIsNotStored() {
        TenantId tenant = tenants().create(new SettingsBuilder().build()).id();
        replace(school());
        compute(tenant);
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
    void aClassOfTheSameIdInAnotherYearIsAnotherClass() {
        SchoolYear next = SisBuilder.YEAR.next();
        SisBuilder extract = school().withClass("1A", "Centrum", next);

        replace(extract);

        assertThat(stored(FIRST).classes()).hasSize(2);
        assertThat(replace(extract).isEmpty()).isTrue();
        assertThat(stored(FIRST).locations()).extracting(Location::id).containsExactly(new LocationId(guid("Centrum")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\N", "\\", "a\\tb", "\\.", "\\x41", "tab\there", "line\nend\r", "😀 ß İ", "O'Brien\"; --"})
    void aTextComesBackAsItWas(String familyName) {
        replace(school().registered("Jan " + familyName, "Centrum", "1A"));

        assertThat(stored(FIRST).pupils()).extracting(Person::familyName).contains(familyName);
    }
}
