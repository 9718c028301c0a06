package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.LedgerStore;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.SisExtractReader;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.PublishedRecord;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** An installation without a database: enough of the ports for what tenants go through. */
final class InMemoryInstallation implements TenantWork {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-04T09:00:00Z"), ZoneOffset.UTC);

    final Tenants tenants = new Tenants();
    final Ledgers ledgers = new Ledgers();
    final Publications publications = new Publications();
    final Audit audit = new Audit();
    final Sis sis = new Sis();
    final RosterComputer computer = new RosterComputer(sis, CLOCK);

    /** Runs once, just before the next unit of work on the settings begins. */
    Runnable meanwhile = () -> {};

    @Override
    public <T> T locked(TenantId tenant, Function<Stores, T> work) {
        if (tenants.find(tenant).isEmpty()) {
            throw new NoSuchElementException("no tenant " + tenant);
        }
        return work.apply(stores());
    }

    @Override
    public <T> T lockedForSettings(Optional<TenantId> tenant, Function<Stores, T> work) {
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return work.apply(stores());
    }

    private Stores stores() {
        return new Stores(tenants, ledgers, publications, audit);
    }

    /** A tenant that is there already. */
    Tenant given(TenantState state, TenantSettings settings) {
        Tenant tenant = tenants.create(settings);
        tenants.changeState(tenant.id(), state);
        return tenants.find(tenant.id()).orElseThrow();
    }

    static final class Tenants implements TenantStore {

        private final Map<TenantId, Tenant> byId = new TreeMap<>();
        private int created;

        @Override
        public List<Tenant> all() {
            return byId.values().stream()
                    .sorted(Comparator.comparing(Tenant::key))
                    .toList();
        }

        @Override
        public Optional<Tenant> find(TenantId tenant) {
            return Optional.ofNullable(byId.get(tenant));
        }

        @Override
        public Optional<Tenant> find(TenantKey key) {
            return all().stream().filter(tenant -> tenant.key().equals(key)).findFirst();
        }

        @Override
        public Tenant create(TenantSettings settings) {
            Tenant tenant = new Tenant(new TenantId(++created), TenantState.ONBOARDING, settings);
            byId.put(tenant.id(), tenant);
            return tenant;
        }

        @Override
        public void changeSettings(TenantId tenant, TenantSettings settings) {
            byId.computeIfPresent(tenant, (id, before) -> new Tenant(id, before.state(), settings));
        }

        @Override
        public void changeState(TenantId tenant, TenantState state) {
            byId.computeIfPresent(tenant, (id, before) -> new Tenant(id, state, before.settings()));
        }

        @Override
        public void delete(TenantId tenant) {
            byId.remove(tenant);
        }
    }

    static final class Ledgers implements LedgerStore {

        private final Map<TenantId, UsernameLedger> byTenant = new HashMap<>();

        void hold(TenantId tenant, UsernameLedger ledger) {
            byTenant.put(tenant, ledger);
        }

        @Override
        public UsernameLedger load(TenantId tenant) {
            return byTenant.getOrDefault(tenant, UsernameLedger.empty());
        }

        @Override
        public void save(TenantId tenant, UsernameLedger before, UsernameLedger after, Occasion occasion) {
            if (!load(tenant).equals(before)) {
                throw new IllegalStateException("not as it was loaded");
            }
            byTenant.put(tenant, after);
        }

        @Override
        public List<State> history(TenantId tenant, String username) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<State> history(TenantId tenant, PersonId person) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Audit implements AuditLog {

        final List<Entry> entries = new ArrayList<>();

        @Override
        public void record(TenantId tenant, Entry entry) {
            entries.add(entry);
        }

        @Override
        public List<Entry> latest(TenantId tenant, int most) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Sis implements SisStore {

        SisSnapshot data = SisSnapshot.empty();

        @Override
        public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
            return new SisSnapshot(
                    data.institutions().stream()
                            .filter(institution -> institutions.contains(institution.number()))
                            .toList(),
                    data.locations().stream()
                            .filter(location -> institutions.contains(location.institution()))
                            .toList(),
                    data.classes(),
                    data.pupils(),
                    data.staff(),
                    data.registrations(),
                    data.assignments(),
                    data.classTeachers(),
                    data.terms());
        }

        @Override
        public Difference replace(
                SisSnapshot extract,
                LocalDate today,
                Predicate<Difference> accept,
                SisExtractReader.Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<InstitutionNumber, Instant> lastImports() {
            throw new UnsupportedOperationException();
        }
    }

    /** Publications without history: each replaces the one before. */
    static final class Publications implements PublicationStore {

        final Map<TenantId, Publication> heads = new HashMap<>();
        final Map<TenantId, Set<Reason>> requests = new HashMap<>();
        private final Map<TenantId, PublishedRoster> inForce = new HashMap<>();

        @Override
        public Optional<Publication> head(TenantId tenant) {
            return Optional.ofNullable(heads.get(tenant));
        }

        @Override
        public PublishedRoster inForce(TenantId tenant) {
            return inForce.getOrDefault(tenant, PublishedRoster.nothing());
        }

        @Override
        public Publication publish(TenantId tenant, RosterChanges changes, Occasion occasion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Publication replace(TenantId tenant, RosterChanges everything, Occasion occasion) {
            Instant now = CLOCK.instant();
            Map<Kind, List<PublishedRecord>> records = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                records.put(
                        kind,
                        everything.of(kind).appeared().stream()
                                .map(record -> PublishedRecord.active(record, now))
                                .toList());
            }
            inForce.put(tenant, new PublishedRoster(records));
            int number = head(tenant).map(Publication::number).orElse(0) + 1;
            heads.put(tenant, new Publication(number, now, occasion, Map.of()));
            return heads.get(tenant);
        }

        @Override
        public void request(TenantId tenant, Reason reason) {
            requests.computeIfAbsent(tenant, id -> EnumSet.noneOf(Reason.class)).add(reason);
        }

        @Override
        public Set<Reason> requested(TenantId tenant) {
            return requests.getOrDefault(tenant, Set.of());
        }

        @Override
        public void computed(TenantId tenant, LocalDate day, Optional<HeldPublication> held) {
            requests.remove(tenant);
        }

        @Override
        public Optional<HeldPublication> held(TenantId tenant) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> lastComputed(TenantId tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<TenantId> due(LocalDate today) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Publication> history(TenantId tenant, int most) {
            throw new UnsupportedOperationException();
        }
    }
}
