package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.PublicationStore.HeldPublication;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.explanation.ClauseCode;
import be.informat.oneroster.domain.explanation.ExplainedDay;
import be.informat.oneroster.domain.explanation.Explanation;
import be.informat.oneroster.domain.explanation.Explanation.Clause;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Explains why a person, class or location is exchanged or not, and what became of it so far. */
public final class ExplainSubject {

    /** As reports of School Data Sync print ids. */
    private static final Pattern REPORTED = Pattern.compile("\\p{Alpha}+_(.+)");

    private static final Map<Kind, Explanation.Subject> GONE = Map.of(
            Kind.USER, Explanation.Subject.PERSON,
            Kind.CLASS, Explanation.Subject.CLASS,
            Kind.ORG, Explanation.Subject.LOCATION);

    private final TenantStore tenants;
    private final TenantWork work;
    private final RosterComputer computer;
    private final RosterReader roster;
    private final Clock clock;

    public ExplainSubject(
            TenantStore tenants, TenantWork work, RosterComputer computer, RosterReader roster, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.computer = computer;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param subject an id in either case of letters, also with the name of its kind before it ({@code User_…}); or a username, also as the
     *     address that begins with it
     * @param day on which it is explained
     */
    public record Command(TenantKey key, String subject, LocalDate day) {}

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * @param heldSince since when a publication is held back, so that what is published may be older than what is said here
         * @param username what became of the username that was asked for; empty if it was an id
         * @param subjects one; several if one id of the SIS stands for the classes of several school years, or if staff and pupils have
         *     different domains and somebody of either has the username; none if the username is nobody's
         */
        record Explained(
                Tenant tenant,
                Optional<Instant> heldSince,
                List<UsernameHistory.Entry> username,
                List<Subject> subjects)
                implements Outcome {}

        /** Neither the school data of the tenant's institutions, nor its usernames or publications know it. */
        record NotKnown(String subject) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    /**
     * @param history of the record, and of a person also of the memberships, oldest first; empty if never published
     * @param usernames what became of the usernames of a person, oldest first; empty if it is none
     */
    public record Subject(Explanation explanation, List<NamedEntry> history, List<UsernameHistory.Entry> usernames) {}

    /** @param schoolClass the name of the class that the person is a member of; empty text if it is no membership */
    public record NamedEntry(HistoryEntry entry, String schoolClass) {}

    public Outcome explain(Command command) {
        return tenants.find(command.key())
                .map(tenant -> work.locked(tenant.id(), stores -> explain(stores, tenant, command)))
                .orElseGet(() -> new Outcome.UnknownTenant(command.key()));
    }

    private Outcome explain(Stores stores, Tenant tenant, Command command) {
        Forecast forecast = computer.forecast(stores, tenant, stores.ledger().load(tenant.id()), command.day());
        UsernameHistory usernames = new UsernameHistory(forecast.sis());
        Optional<UUID> id = idOf(command.subject());
        String username = command.subject().replaceFirst("@.*", "");
        List<UsernameHistory.Entry> asked =
                id.isPresent() ? List.of() : usernames.of(stores.ledger().history(tenant.id(), username));
        List<Subject> subjects = id.map(Stream::of)
                .orElseGet(() -> ownersOf(forecast.usernames(), username))
                .flatMap(known -> explain(stores, tenant, command, forecast, known).stream())
                .toList();
        if (subjects.isEmpty() && asked.isEmpty()) {
            return new Outcome.NotKnown(command.subject());
        }
        Optional<Instant> heldSince = stores.publications().held(tenant.id()).map(HeldPublication::since);
        return new Outcome.Explained(tenant, heldSince, asked, subjects);
    }

    private static Optional<UUID> idOf(String subject) {
        Matcher reported = REPORTED.matcher(subject);
        return Guids.parse(reported.matches() ? reported.group(1) : subject);
    }

    /** Staff and pupils may have the same one, where they have different domains. */
    private static Stream<UUID> ownersOf(UsernameLedger usernames, String username) {
        return Arrays.stream(NameSpace.values())
                .flatMap(nameSpace -> usernames.entry(nameSpace, username).stream())
                .map(LedgerEntry::owner)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .distinct();
    }

    private List<Subject> explain(Stores stores, Tenant tenant, Command command, Forecast forecast, UUID id) {
        ExplainedDay day = new ExplainedDay(
                forecast.sis(),
                tenant.settings(),
                forecast.contested(),
                forecast.usernames(),
                forecast.roster(),
                command.day());
        RecordHistory history = new RecordHistory(
                tenant.id(),
                roster,
                stores.publications().history(tenant.id(), Integer.MAX_VALUE),
                clock.instant().minus(Roster.TOMBSTONES_STAY));
        List<Explanation> explanations = day.explain(id);
        return (explanations.isEmpty() ? gone(history, id) : explanations)
                .stream()
                        .map(explanation -> new Subject(
                                explanation,
                                historyOf(explanation, history),
                                usernamesOf(explanation, stores, tenant, forecast)))
                        .toList();
    }

    private static List<UsernameHistory.Entry> usernamesOf(
            Explanation explanation, Stores stores, Tenant tenant, Forecast forecast) {
        if (explanation.subject() != Explanation.Subject.PERSON) {
            return List.of();
        }
        PersonId person = new PersonId(explanation.id());
        return new UsernameHistory(forecast.sis()).of(stores.ledger().history(tenant.id(), person), person);
    }

    /** Of what only publications still know. */
    private static List<Explanation> gone(RecordHistory history, UUID id) {
        return GONE.entrySet().stream()
                .filter(kind -> history.of(kind.getKey(), "sourcedId", id).stream()
                        .anyMatch(entry -> !isInstitution(entry.record())))
                .map(kind -> new Explanation(
                        kind.getValue(),
                        id,
                        history.nameOf(kind.getKey(), id),
                        false,
                        List.of(new Clause(ClauseCode.NOT_IN_SCHOOL_DATA, List.of()))))
                .toList();
    }

    private static boolean isInstitution(RosterRecord record) {
        return record instanceof Org org && org.type() == OrgType.DISTRICT;
    }

    private static List<NamedEntry> historyOf(Explanation explanation, RecordHistory history) {
        UUID id = explanation.id();
        return switch (explanation.subject()) {
            case LOCATION -> named(history.of(Kind.ORG, "sourcedId", id));
            case CLASS -> named(history.of(Kind.CLASS, "sourcedId", id));
            case PERSON -> {
                List<NamedEntry> entries = new ArrayList<>(named(history.of(Kind.USER, "sourcedId", id)));
                history.of(Kind.ENROLLMENT, "user", id)
                        .forEach(entry -> entries.add(new NamedEntry(entry, className(entry, history))));
                entries.sort(Comparator.comparing(named -> named.entry().at()));
                yield entries;
            }
        };
    }

    private static List<NamedEntry> named(List<HistoryEntry> entries) {
        return entries.stream().map(entry -> new NamedEntry(entry, "")).toList();
    }

    private static String className(HistoryEntry entry, RecordHistory history) {
        return history.nameOf(Kind.CLASS, ((Enrollment) entry.record()).schoolClass());
    }
}
