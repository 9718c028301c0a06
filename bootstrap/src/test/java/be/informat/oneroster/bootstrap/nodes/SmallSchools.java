package be.informat.oneroster.bootstrap.nodes;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.bootstrap.schedule.DuePublications;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Active tenants of one small school each on one database, where a pupil comes on Wednesday; and nodes that publish them. */
final class SmallSchools implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private final String url;
    private final List<Node> nodes = new ArrayList<>();

    /** All tenants, by id. */
    final List<TenantId> tenants = new ArrayList<>();

    SmallSchools(int count) throws IOException {
        url = Databases.create();
        Database database = node(MONDAY).database();
        database.migrate();
        SisBuilder schools = new SisBuilder();
        for (int number = 0; number < count; number++) {
            String institution = Integer.toString(100_000 + number);
            fill(schools, institution);
            tenants.add(newTenant(database, institution));
        }
        database.sis().replace(schools.build(), MONDAY, difference -> true, Progress.SILENT);
    }

    private static void fill(SisBuilder schools, String institution) {
        String location = "at " + institution;
        schools.withLocation(institution, location)
                .registered("Evelien Of" + institution, location, null)
                .registered("Bart Of" + institution, location, null)
                .registered("Nafi Of" + institution, location, null, MONDAY.plusDays(2), null);
    }

    private static TenantId newTenant(Database database, String institution) {
        TenantId tenant = database.work()
                .lockedForSettings(
                        Optional.empty(),
                        stores -> stores.tenants()
                                .create(new SettingsBuilder()
                                        .key("s" + institution)
                                        .entraTenantId(UUID.randomUUID())
                                        .institutions(institution)
                                        .build()))
                .id();
        database.work().locked(tenant, stores -> {
            stores.tenants().changeState(tenant, TenantState.ACTIVE);
            return tenant;
        });
        return tenant;
    }

    /** A node on a day; it publishes nothing by itself until its schedule is started. */
    Node node(LocalDate today) {
        Database database = Database.postgreSql(url, null, null, 4);
        AskedSchools schools = new AskedSchools(database.sis());
        Clock clock = Clock.systemUTC();
        PublishRoster publish = new PublishRoster(database.work(), new RosterComputer(schools, clock), clock);
        DuePublications due =
                new DuePublications(database.work(), database.tenants(), database.publications(), publish, () -> today);
        Node node = new Node(database, schools.asked, publish, due);
        nodes.add(node);
        return node;
    }

    /**
     * One that publishes.
     *
     * @param computed the institutions of the tenants that it computed, in their order
     */
    record Node(Database database, List<String> computed, PublishRoster publish, DuePublications due) {

        List<Publication> history(TenantId tenant) {
            return database.publications().history(tenant, 10);
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> {
            node.due().close();
            node.database().close();
        });
    }

    /** Keeps which institutions were read: a tenant is computed from what is read here. */
    private static final class AskedSchools implements SisStore {

        private final SisStore schools;
        private final List<String> asked = new CopyOnWriteArrayList<>();

        AskedSchools(SisStore schools) {
            this.schools = schools;
        }

        @Override
        public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
            institutions.forEach(institution -> asked.add(institution.value()));
            return schools.snapshot(institutions);
        }

        @Override
        public Difference replace(
                SisSnapshot extract, LocalDate today, Predicate<Difference> accept, Progress progress) {
            return schools.replace(extract, today, accept, progress);
        }

        @Override
        public Map<InstitutionNumber, Instant> lastImports() {
            return schools.lastImports();
        }
    }
}
