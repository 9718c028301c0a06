package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.Phase;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** Computes the usernames of chosen persons of an active tenant anew, after a change of name or format. */
public final class RecomputeUsernames {

    private final TenantStore tenants;
    private final TenantWork work;
    private final RosterComputer computer;
    private final UsernameStep step;

    public RecomputeUsernames(
            TenantStore tenants, TenantWork work, RosterComputer computer, PublishRoster publishing, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.computer = computer;
        this.step = new UsernameStep(publishing, clock);
    }

    /**
     * @param persons at least one
     * @param actor who does it: a sign-in name, or {@code command line}
     * @param today in Europe/Brussels
     */
    public record Command(TenantKey key, Set<PersonId> persons, String actor, LocalDate today) {
        public Command {
            persons = Set.copyOf(persons);
        }
    }

    /**
     * What becomes of the usernames.
     *
     * @param computed whose computed username becomes another one, old and new; empty if all stay as they are
     * @param toRename exchanged persons whose username in force changes: not those who keep a correction
     */
    public record Effect(List<PersonChange> computed, List<PersonChange> toRename) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** Nothing was stored: it was asked for, to be looked at. */
        record Previewed(Tenant tenant, Effect effect) implements Outcome {}

        /** The new usernames are stored. The old ones stay their owners'. */
        record Applied(Tenant tenant, Effect effect, PublishRoster.Outcome publication) implements Outcome {}

        /** Nothing was stored: these are not among the persons who are to have a username; by id. */
        record UnknownPersons(List<PersonId> persons) implements Outcome {}

        /** The tenant is onboarding: all its usernames are computed anew at every change. */
        record OnlyProposed(Tenant tenant) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant() implements Outcome {}
    }

    /** Where it leads. */
    private record Judged(Tenant tenant, Effect effect, UsernameLedger stored, UsernameLedger after) {}

    /** Tells old and new usernames, and stores nothing. */
    public Outcome preview(Command command) {
        return judge(command, (stores, judged) -> new Outcome.Previewed(judged.tenant(), judged.effect()));
    }

    /** Stores the new usernames and publishes them. */
    public Outcome apply(Command command) {
        return judge(command, (stores, judged) -> apply(stores, judged, command));
    }

    private Outcome judge(Command command, BiFunction<Stores, Judged, Outcome> end) {
        return tenants.find(command.key())
                .map(tenant -> work.locked(
                        tenant.id(),
                        stores -> stores.tenants()
                                .find(tenant.id())
                                .map(known -> judge(stores, known, command, end))
                                .orElseGet(Outcome.UnknownTenant::new)))
                .orElseGet(Outcome.UnknownTenant::new);
    }

    private Outcome judge(Stores stores, Tenant tenant, Command command, BiFunction<Stores, Judged, Outcome> end) {
        if (tenant.state().usernamePhase() == Phase.ONBOARDING) {
            return new Outcome.OnlyProposed(tenant);
        }
        UsernameLedger stored = stores.ledger().load(tenant.id());
        Forecast forecast = computer.forecast(stores, tenant, stored, command.today());
        ReviewPersons persons = ReviewPersons.of(forecast, tenant.settings(), command.today());
        List<PersonId> unknown = command.persons().stream()
                .filter(person -> persons.find(person).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return new Outcome.UnknownPersons(unknown);
        }
        List<UsernamePerson> chosen = persons.ofAllSides().stream()
                .filter(person -> command.persons().contains(person.id()))
                .toList();
        UsernameLedger before = forecast.usernames();
        UsernameLedger after = before.recompute(tenant.settings().usernames(), chosen);
        Effect effect = new Effect(
                computed(chosen, persons, before, after),
                ReviewPreview.exchanged(persons.changes(before.usernameChangesTo(after)), forecast.roster()));
        return end.apply(stores, new Judged(tenant, effect, stored, after));
    }

    private static List<PersonChange> computed(
            List<UsernamePerson> chosen, ReviewPersons persons, UsernameLedger before, UsernameLedger after) {
        List<PersonChange> changes = new ArrayList<>();
        for (UsernamePerson person : chosen) {
            NameSpace nameSpace = persons.nameSpaceOf(person);
            String old = before.computedOf(person.id(), nameSpace).orElse(null);
            String now = after.computedOf(person.id(), nameSpace).orElse(null);
            if (!Objects.equals(old, now)) {
                changes.add(persons.change(person.id(), old, now));
            }
        }
        return changes.stream().sorted(PersonChange.BY_NAME).toList();
    }

    private Outcome apply(Stores stores, Judged judged, Command command) {
        String detail = judged.effect().computed().size() + " of "
                + command.persons().size() + " chosen persons got another username";
        PublishRoster.Outcome publication = step.take(
                stores,
                judged.tenant(),
                judged.stored(),
                judged.after(),
                new UsernameStep.Note(command.actor(), Cause.RECOMPUTATION, "usernames-recomputed", detail),
                command.today());
        return new Outcome.Applied(judged.tenant(), judged.effect(), publication);
    }
}
