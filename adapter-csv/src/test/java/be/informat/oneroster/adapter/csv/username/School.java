package be.informat.oneroster.adapter.csv.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.InMemorySisStore;
import be.informat.oneroster.application.port.InMemoryStores;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.usernames.ExportReviewFile;
import be.informat.oneroster.application.usernames.ImportReviewFile;
import be.informat.oneroster.application.usernames.RecomputeUsernames;
import be.informat.oneroster.application.usernames.ReleaseUsername;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A school with its usernames, from the school data to the file, without a database. */
final class School {

    static final LocalDate TODAY = LocalDate.of(2024, 11, 4);
    static final TenantKey KEY = new TenantKey("klaproos");
    static final String HEADER =
            "ID;Office365 username;Verbeter hier de username indien nodig;Voornaam;Familienaam;Geboortedatum\r\n";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-04T09:00:00Z"), ZoneOffset.UTC);
    private static final SchoolYear YEAR = new SchoolYear(2024);
    private static final LocationId LOCATION = SisBuilder.location("Centrum");
    private static final SchoolClassKey CLASS = new SchoolClassKey(new ClassId(SisBuilder.guid("1A")), YEAR);

    private final InMemoryStores memory = new InMemoryStores(new Ticking());
    private final InMemorySisStore sis =
            new InMemorySisStore(memory.stores().tenants(), memory.stores().publications(), CLOCK);
    private final RosterComputer computer = new RosterComputer(sis, CLOCK);
    private final PublishRoster publishing = new PublishRoster(memory, computer, CLOCK);
    private final List<Person> pupils = new ArrayList<>();
    private final List<Person> staff = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<StaffAssignment> assignments = new ArrayList<>();
    final Stores stores = memory.stores();
    final CsvReviewFile files = new CsvReviewFile();

    /** A clock that never stands still, as publications need one. */
    private static final class Ticking implements InstantSource {
        private Instant now = CLOCK.instant();

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }
    }

    School(TenantSettings settings) {
        stores.tenants().create(settings);
    }

    School() {
        this(new SettingsBuilder().domains("school.be", "school.be").build());
    }

    School pupil(String id, String givenName, String familyName, @Nullable LocalDate birthDate) {
        Person person = new Person(new PersonId(UUID.fromString(id)), givenName, familyName, birthDate);
        pupils.add(person);
        registrations.add(new Registration(
                SisBuilder.guid("registration " + id), person.id(), LOCATION, YEAR, CLASS.id(), YEAR.firstDay(), null));
        return this;
    }

    /** A pupil whose id is made of the name. */
    School pupil(String name) {
        int space = name.indexOf(' ');
        return pupil(
                SisBuilder.guid(name).toString(),
                name.substring(0, space),
                name.substring(space + 1),
                LocalDate.of(2012, 3, 2));
    }

    School teacher(String name) {
        int space = name.indexOf(' ');
        PersonId id = SisBuilder.person(name);
        staff.add(new Person(id, name.substring(0, space), name.substring(space + 1), null));
        assignments.add(new StaffAssignment(
                SisBuilder.guid("assignment " + name),
                id,
                SisBuilder.INSTITUTION,
                LOCATION,
                LocalDate.of(2015, 9, 1),
                null));
        return this;
    }

    /** The pupil leaves: nothing of them stands in the next extract. */
    School without(String name) {
        PersonId id = SisBuilder.person(name);
        pupils.removeIf(person -> person.id().equals(id));
        registrations.removeIf(registration -> registration.pupil().equals(id));
        return arrived();
    }

    /** Brings the school data in and publishes. */
    School arrived() {
        sis.replace(
                new SisSnapshot(
                        List.of(new Institution(SisBuilder.INSTITUTION, "School")),
                        List.of(new Location(LOCATION, SisBuilder.INSTITUTION, "1", "Centrum")),
                        List.of(new SchoolClass(CLASS, LOCATION, "1A", "Klas 1A")),
                        List.copyOf(pupils),
                        List.copyOf(staff),
                        List.copyOf(registrations),
                        List.copyOf(assignments),
                        List.of(),
                        List.of()),
                TODAY,
                difference -> true,
                Progress.SILENT);
        publishing.publish(
                new PublishRoster.Command(tenant().id(), TODAY, Reason.IMPORT, PublishRoster.Confirmation.NONE));
        return this;
    }

    School activated() {
        ActivateTenant.Outcome outcome = new ActivateTenant(stores.tenants(), memory, publishing, CLOCK)
                .activate(new ActivateTenant.Command(KEY, "test", TODAY));
        assertThat(outcome).isInstanceOf(ActivateTenant.Outcome.Activated.class);
        return this;
    }

    Tenant tenant() {
        return stores.tenants().find(KEY).orElseThrow();
    }

    byte[] export() {
        ExportReviewFile.Outcome outcome = new ExportReviewFile(stores.tenants(), memory, computer, files)
                .export(new ExportReviewFile.Command(KEY, TODAY));
        return ((ExportReviewFile.Outcome.Exported) outcome).file();
    }

    String exported() {
        return new String(export(), StandardCharsets.UTF_8).substring(1);
    }

    ImportReviewFile.Outcome preview(String rows) {
        return preview((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    ImportReviewFile.Outcome preview(byte[] file) {
        return importing().preview(new ImportReviewFile.Command(KEY, file, "test", TODAY));
    }

    ImportReviewFile.Outcome apply(String rows) {
        return apply((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    ImportReviewFile.Outcome apply(byte[] file) {
        return importing().apply(new ImportReviewFile.Command(KEY, file, "test", TODAY));
    }

    /** Asks for a username for each of these persons, and nothing else. */
    ImportReviewFile.Outcome correct(Map<String, String> usernameByName) {
        StringBuilder rows = new StringBuilder();
        usernameByName.forEach((name, username) -> rows.append(row(name, username)));
        return apply(rows.toString());
    }

    static String row(String name, String correction) {
        return SisBuilder.guid(name) + ";;" + correction + "\r\n";
    }

    private ImportReviewFile importing() {
        return new ImportReviewFile(stores.tenants(), memory, computer, publishing, files, CLOCK);
    }

    RecomputeUsernames recompute() {
        return new RecomputeUsernames(stores.tenants(), memory, computer, publishing, CLOCK);
    }

    static RecomputeUsernames.Command recomputing(String... names) {
        Set<PersonId> persons = Set.of(names).stream().map(SisBuilder::person).collect(Collectors.toSet());
        return new RecomputeUsernames.Command(KEY, persons, "test", TODAY);
    }

    ReleaseUsername.Outcome release(String username) {
        return new ReleaseUsername(stores.tenants(), memory, CLOCK)
                .release(new ReleaseUsername.Command(KEY, username, "test"));
    }

    UsernameLedger ledger() {
        return stores.ledger().load(tenant().id());
    }

    /** By name, the username in force of everybody whose id is made of the name. */
    Map<String, String> usernames(String... names) {
        Map<String, String> usernames = new TreeMap<>();
        for (String name : names) {
            usernames.put(name, ledger().usernameOf(SisBuilder.person(name)).orElse(""));
        }
        return usernames;
    }

    List<String> history() {
        return stores.audit().latest(tenant().id(), 100).stream()
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                .toList();
    }
}
