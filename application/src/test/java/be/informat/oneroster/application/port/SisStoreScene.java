package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** School data as the contract of its store imports it. */
abstract class SisStoreScene {

    static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    static final InstitutionNumber FIRST = SisBuilder.INSTITUTION;
    static final InstitutionNumber SECOND = new InstitutionNumber("004312");

    protected abstract SisStore sis();

    protected abstract TenantStore tenants();

    protected abstract PublicationStore publications();

    static SisBuilder school() {
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

    final Difference replace(SisBuilder extract) {
        return sis().replace(extract.build(), NOVEMBER, difference -> true, Progress.SILENT);
    }

    final SisSnapshot stored(InstitutionNumber... institutions) {
        return sis().snapshot(Set.of(institutions));
    }

    /** The tenant was computed, so nothing is noted any more. */
    final void compute(TenantId tenant) {
        PublicationStore publications = publications();
        publications.requested(tenant);
        publications.computed(tenant, NOVEMBER, Optional.empty());
        assertThat(publications().requested(tenant)).isEmpty();
    }

    static void assertSame(SisSnapshot actual, SisSnapshot expected) {
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
}
