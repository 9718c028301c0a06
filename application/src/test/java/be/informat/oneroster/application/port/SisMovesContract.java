package be.informat.oneroster.application.port;

import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.application.port.SisStore.RowCount;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of school data must do where institutions share persons, or hand over what they have. */
abstract class SisMovesContract extends SisStoreScene {

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
    void anInstitutionThatTheExtractDoesNotNameStaysAsItIs() {
        replace(school());
        SisBuilder other = new SisBuilder().withLocation("004312", "Elders");

        replace(other);

        assertSame(stored(FIRST), school().build());
        assertSame(stored(SECOND), other.build());
        assertThat(stored(FIRST, SECOND).locations()).hasSize(2);
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
        compute(tenant);

        Difference difference = sis().replace(alsoAtSecond("Swings"), NOVEMBER, all -> true, Progress.SILENT);

        assertThat(difference.tables()).containsEntry("pupils", new RowCount(0, 1, 0));
        assertThat(difference.tenants()).containsExactly(tenant);
        assertThat(publications().requested(tenant)).containsExactly(Reason.IMPORT);
        assertThat(stored(FIRST).pupils()).extracting(Person::familyName).containsExactlyInAnyOrder("Swings", "Swings");
    }

    @Test
    void aLocationMovesToTheInstitutionThatTheExtractGivesAndRowsThatStillPointThereDoNotCount() {
        TenantId tenant = tenants().create(new SettingsBuilder().build()).id();
        replace(school());
        compute(tenant);

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
}
