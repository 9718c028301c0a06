package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.InMemoryState.Computed;
import be.informat.oneroster.application.port.InMemoryState.Published;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.PublishedRosters;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Publications in lists; of the records only what the next publication has to know. */
final class InMemoryPublicationStore implements PublicationStore {

    private static final Duration TICK = Duration.ofMillis(1);

    private final Supplier<InMemoryState> state;
    private final Requests requests;
    private final InstantSource clock;
    private final Runnable whenTold;
    private final Map<Long, Request> made = new HashMap<>();
    private final Set<Long> forgotten = new HashSet<>();
    private Set<Long> told = Set.of();

    private InMemoryPublicationStore(
            Supplier<InMemoryState> state, Requests requests, InstantSource clock, boolean atOnce) {
        this.state = state;
        this.requests = requests;
        this.clock = clock;
        whenTold = atOnce ? this::store : () -> {};
    }

    /** Outside a unit of work. */
    static InMemoryPublicationStore atOnce(Supplier<InMemoryState> state, Requests requests, InstantSource clock) {
        return new InMemoryPublicationStore(state, requests, clock, true);
    }

    /** Of a unit of work, which ends with {@link #store}. */
    static InMemoryPublicationStore ofUnit(InMemoryState state, Requests requests, InstantSource clock) {
        return new InMemoryPublicationStore(() -> state, requests, clock, false);
    }

    private record Request(TenantId tenant, Reason reason) {}

    /** Requests by number, outside any unit of work: they come from others while one goes on. */
    static final class Requests {

        private final AtomicLong last = new AtomicLong();
        private final Map<Long, Request> byNumber = new ConcurrentHashMap<>();
    }

    /** Makes what this store was told of requests true for all. */
    void store() {
        requests.byNumber.putAll(made);
        requests.byNumber.keySet().removeAll(forgotten);
        made.clear();
        forgotten.clear();
    }

    private Map<Long, Request> requestsOf(TenantId tenant) {
        Map<Long, Request> present = new HashMap<>(requests.byNumber);
        present.putAll(made);
        present.keySet().removeAll(forgotten);
        present.values().removeIf(request -> !request.tenant().equals(tenant));
        return present;
    }

    @Override
    public Optional<Publication> head(TenantId tenant) {
        return history(tenant, 1).stream().findFirst();
    }

    @Override
    public PublishedRoster inForce(TenantId tenant) {
        return published(tenant).inForce();
    }

    @Override
    public Publication publish(TenantId tenant, RosterChanges changes, Occasion occasion) {
        return announce(tenant, published(tenant), changes, occasion);
    }

    @Override
    public Publication replace(TenantId tenant, RosterChanges everything, Occasion occasion) {
        Published before = published(tenant);
        Published nothing = new Published(before.number(), before.instant(), List.of(), PublishedRoster.nothing());
        return announce(tenant, nothing, everything, occasion);
    }

    private Publication announce(TenantId tenant, Published before, RosterChanges changes, Occasion occasion) {
        Instant now = clock.instant();
        Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
        Instant upward = whole.equals(now) ? whole : whole.plus(TICK);
        Instant instant =
                upward.isAfter(before.instant()) ? upward : before.instant().plus(TICK);
        Publication publication = new Publication(before.number() + 1, instant, occasion, counts(changes));
        List<Publication> history = new ArrayList<>(before.history());
        history.addFirst(publication);
        PublishedRoster inForce = PublishedRosters.after(before.inForce(), changes, instant);
        state.get().published.put(tenant, new Published(publication.number(), instant, history, inForce));
        return publication;
    }

    private static Map<Kind, ChangeCount> counts(RosterChanges changes) {
        Map<Kind, ChangeCount> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Changes ofKind = changes.of(kind);
            ChangeCount count =
                    new ChangeCount(ofKind.activeCount(), ofKind.left().size());
            if (count.active() + count.toBeDeleted() > 0) {
                counts.put(kind, count);
            }
        }
        return counts;
    }

    private Published published(TenantId tenant) {
        return state.get().published.getOrDefault(tenant, Published.NOTHING);
    }

    @Override
    public List<Publication> history(TenantId tenant, int most) {
        return published(tenant).history().stream().limit(most).toList();
    }

    @Override
    public void request(TenantId tenant, Reason reason) {
        made.put(requests.last.incrementAndGet(), new Request(tenant, reason));
        whenTold.run();
    }

    @Override
    public Set<Reason> requested(TenantId tenant) {
        Map<Long, Request> present = requestsOf(tenant);
        told = present.keySet();
        return present.values().stream().map(Request::reason).collect(Collectors.toSet());
    }

    @Override
    public void computed(TenantId tenant, LocalDate day, Optional<HeldPublication> held) {
        forgotten.addAll(told);
        state.get().computed.put(tenant, new Computed(day, held));
        whenTold.run();
    }

    @Override
    public Optional<HeldPublication> held(TenantId tenant) {
        return Optional.ofNullable(state.get().computed.get(tenant)).flatMap(Computed::held);
    }

    @Override
    public Optional<LocalDate> lastComputed(TenantId tenant) {
        return Optional.ofNullable(state.get().computed.get(tenant)).map(Computed::day);
    }

    @Override
    public List<TenantId> due(LocalDate today) {
        return state.get().tenants.values().stream()
                .filter(tenant -> isDue(tenant, today))
                .map(Tenant::id)
                .toList();
    }

    private boolean isDue(Tenant tenant, LocalDate today) {
        boolean requested = !requestsOf(tenant.id()).isEmpty();
        boolean computed = lastComputed(tenant.id())
                .filter(day -> PublicationStore.countsFor(today, day))
                .isPresent();
        return switch (tenant.state()) {
            case ACTIVE -> requested || !computed;
            case ONBOARDING -> requested;
            case SUSPENDED -> false;
        };
    }
}
