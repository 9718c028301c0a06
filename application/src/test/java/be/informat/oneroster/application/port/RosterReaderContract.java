package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.Budget;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every reader of rosters must do; a test of one extends this class, and the tables of filters and orders come with it. */
public abstract class RosterReaderContract extends RosterOrderContract {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void before_the_first_publication_nothing_is_there(Kind kind) {
        assertThat(reader().select(newTenant(), 1, Selection.all(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ORG, 100 101 102
            ACADEMIC_SESSION, 900 901
            COURSE, 110 111
            CLASS, 120 121
            USER, 1 2 3 4 5 6 7
            DEMOGRAPHICS, 1 2
            ENROLLMENT, 201 202 203 205 206 207
            """)
    void a_collection_holds_tombstones_too_and_is_in_the_order_of_ids(Kind kind, String expected) {
        Group group = schoolGroup();
        assertThat(ids(group.tenant(), group.publication(), Selection.all(kind)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void records_are_handed_over_as_they_were_published(Kind kind) {
        TenantId tenant = newTenant();
        Publication publication = publish(tenant, Records.appear(SCHOOL_GROUP));
        List<Version> versions = read(tenant, publication, Selection.all(kind));
        assertThat(versions).extracting(Version::record).containsExactlyElementsOf(recordsOf(kind));
        assertThat(versions).extracting(Version::status).containsOnly(Status.ACTIVE);
        assertThat(versions).extracting(Version::dateLastModified).containsOnly(publication.instant());
    }

    @Test
    void a_slice_is_handed_over_in_its_order_and_nothing_else() {
        Group group = schoolGroup();
        int[] versions = reader().select(group.tenant(), group.publication().number(), Selection.all(Kind.USER));
        List<Version> slice = new ArrayList<>();
        reader().read(group.tenant(), Kind.USER, versions, 2, 5, slice::add);
        assertThat(slice).extracting(Version::number).containsExactly(versions[2], versions[3], versions[4]);
        assertThat(slice).extracting(version -> version.record().sourcedId()).containsExactly(id(3), id(4), id(5));
        reader().read(
                        group.tenant(),
                        Kind.USER,
                        versions,
                        7,
                        7,
                        version -> assertThat(version).isNull());
    }

    @Test
    void a_list_of_any_length_is_handed_over_in_its_order() {
        TenantId tenant = newTenant();
        RosterRecord[] pupils = new RosterRecord[2_500];
        Arrays.setAll(pupils, index -> Records.pupil(id(index + 1), "Voornaam " + index, "Naam", SCHOOL));
        Publication publication = publish(tenant, Records.appear(pupils));
        List<Version> versions = read(tenant, publication, Selection.all(Kind.USER));
        assertThat(versions).extracting(Version::record).containsExactly(pupils);
    }

    @Test
    void a_publication_stays_as_it_was_whatever_is_published_later() {
        TenantId tenant = newTenant();
        Publication first = publish(tenant, Records.appear(SCHOOL_GROUP));
        RosterRecord renamed = Records.pupil(id(1), "Evelien", "Obrien", SCHOOL);
        Publication second = publish(tenant, Records.change(renamed));
        Publication third = publish(tenant, Records.leave(Kind.USER, id(1)));
        Publication fourth = publish(tenant, Records.expire(Kind.USER, id(1)));

        assertThat(only(tenant, first, id(1)).record())
                .isEqualTo(recordsOf(Kind.USER).getFirst());
        assertThat(only(tenant, second, id(1)).record()).isEqualTo(renamed);
        assertThat(only(tenant, second, id(1)).dateLastModified()).isEqualTo(second.instant());
        assertThat(only(tenant, second, id(2)).dateLastModified()).isEqualTo(first.instant());
        assertThat(only(tenant, third, id(1)).record()).isEqualTo(renamed);
        assertThat(only(tenant, third, id(1)).status()).isEqualTo(Status.TO_BE_DELETED);
        assertThat(only(tenant, third, id(1)).dateLastModified()).isEqualTo(third.instant());
        assertThat(ids(tenant, fourth, Selection.all(Kind.USER))).isEqualTo("2 3 4 5 6 7");
    }

    @Test
    void the_newest_publication_of_every_tenant_that_has_one_is_known() {
        TenantId never = newTenant();
        TenantId once = newTenant();
        TenantId twice = newTenant();
        int first = publish(once, Records.appear(SCHOOL_GROUP)).number();
        publish(twice, Records.appear(SCHOOL_GROUP));
        int second = publish(twice, Records.leave(Kind.USER, id(1))).number();

        assertThat(reader().heads())
                .containsEntry(once, first)
                .containsEntry(twice, second)
                .doesNotContainKey(never);
    }

    @Test
    void a_range_of_numbers_holds_the_versions_that_are_kept_and_nothing_of_another_tenant() {
        Group group = schoolGroup();
        publish(newTenant(), Records.appear(SCHOOL_GROUP));
        int[] versions = reader().select(group.tenant(), group.publication().number(), Selection.all(Kind.USER));
        int first = Arrays.stream(versions).min().orElseThrow();
        int last = Arrays.stream(versions).max().orElseThrow();
        List<Version> read = new ArrayList<>();
        reader().read(group.tenant(), Kind.USER, versions, 0, versions.length, read::add);

        List<Version> range = reader().range(group.tenant(), Kind.USER, 0, last + 1_000);

        assertThat(range).containsAll(read).isSortedAccordingTo(Comparator.comparing(Version::number));
        assertThat(reader().range(group.tenant(), Kind.USER, first, last))
                .extracting(Version::number)
                .contains(first)
                .doesNotContain(last);
        assertThat(reader().range(group.tenant(), Kind.USER, last + 1_000, last + 2_000))
                .isEmpty();
    }

    @Test
    void the_history_of_a_record_holds_all_its_versions_oldest_first() {
        TenantId tenant = newTenant();
        RosterRecord before = recordsOf(Kind.USER).getFirst();
        Publication first = publish(tenant, Records.appear(SCHOOL_GROUP));
        RosterRecord renamed = Records.pupil(id(1), "Evelien", "Obrien", SCHOOL);
        Publication second = publish(tenant, Records.change(renamed));
        Publication third = publish(tenant, Records.leave(Kind.USER, id(1)));
        publish(newTenant(), Records.appear(SCHOOL_GROUP));

        List<Version> history =
                reader().history(tenant, Kind.USER, Kind.USER.field("sourcedId").orElseThrow(), id(1));

        assertThat(history).extracting(Version::record).containsExactly(before, renamed, renamed);
        assertThat(history)
                .extracting(Version::status)
                .containsExactly(Status.ACTIVE, Status.ACTIVE, Status.TO_BE_DELETED);
        assertThat(history)
                .extracting(Version::dateLastModified)
                .containsExactly(first.instant(), second.instant(), third.instant());
    }

    @Test
    void the_history_of_what_refers_to_a_record_is_found_by_that_reference() {
        Group group = schoolGroup();
        List<Version> history = reader().history(
                        group.tenant(),
                        Kind.ENROLLMENT,
                        Kind.ENROLLMENT.field("user").orElseThrow(),
                        id(1));

        assertThat(history)
                .isNotEmpty()
                .extracting(version -> ((Enrollment) version.record()).user())
                .containsOnly(id(1));
        assertThat(reader().history(
                                group.tenant(),
                                Kind.ENROLLMENT,
                                Kind.ENROLLMENT.field("user").orElseThrow(),
                                id(999)))
                .isEmpty();
    }

    @Test
    void a_tombstone_of_demographics_tells_nothing_of_the_pupil() {
        Group group = schoolGroup();
        List<Version> versions = read(group.tenant(), group.publication(), Selection.all(Kind.DEMOGRAPHICS));
        assertThat(versions)
                .extracting(Version::record)
                .containsExactly(recordsOf(Kind.DEMOGRAPHICS).getFirst(), new Demographics(id(2), null));
    }

    @Test
    void another_tenants_records_do_not_exist() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        publish(tenant, Records.appear(SCHOOL_GROUP));
        Publication publication = publish(other, Records.appear(Records.district(id(1), "Andere scholengroep")));
        assertThat(ids(other, publication, Selection.all(Kind.ORG))).isEqualTo("1");
        assertThat(ids(other, publication, Selection.all(Kind.USER))).isEmpty();
    }

    @Test
    void random_questions_have_the_answers_of_the_reference() {
        compareWithReference(new Random().nextLong(), 150);
    }

    @Test
    @Tag("slow")
    void many_random_questions_have_the_answers_of_the_reference() {
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        for (int round = 0; round < 20 && budget.isLeft(); round++) {
            compareWithReference(new Random().nextLong(), 1_000);
        }
    }

    private void compareWithReference(long seed, int questions) {
        Random random = new Random(seed);
        RandomRoster roster = new RandomRoster(random);
        RandomSelections selections = new RandomSelections(random);
        InMemoryRosterReader reference = new InMemoryRosterReader();
        TenantId tenant = newTenant();
        int publications = 3;
        for (int number = 1; number <= publications; number++) {
            RosterChanges changes = roster.nextChanges();
            Publication publication = publish(tenant, changes);
            reference.publish(tenant, changes, publication.instant());
        }
        for (int question = 0; question < questions; question++) {
            int publication = 1 + question % publications;
            Selection selection = selections.next();
            assertThat(idsOf(reader(), tenant, publication, selection))
                    .as("seed %d, question %d, publication %d: %s", seed, question, publication, selection)
                    .isEqualTo(idsOf(reference, tenant, publication, selection));
        }
    }
}
