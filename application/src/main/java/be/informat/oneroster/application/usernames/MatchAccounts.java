package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.AccountList;
import be.informat.oneroster.application.port.AccountList.User;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.ReviewFile;
import be.informat.oneroster.application.port.ReviewFile.Row;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.matching.GivenNames;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/** Compares the usernames of a tenant with the accounts that the school has already. */
public final class MatchAccounts {

    /** As the history names it. */
    public static final String ACTION = "accounts-matched";

    private final TenantStore tenants;
    private final TenantWork work;
    private final RosterComputer computer;
    private final AccountList lists;
    private final ReviewFile files;
    private final GivenNames givenNames;
    private final UsernameStep step;

    /** @param lettersOff how many letters two words are apart; negative for more than two */
    public MatchAccounts(
            TenantStore tenants,
            TenantWork work,
            RosterComputer computer,
            PublishRoster publishing,
            AccountList lists,
            ReviewFile files,
            ToIntBiFunction<String, String> lettersOff,
            Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.computer = computer;
        this.lists = lists;
        this.files = files;
        this.givenNames = new GivenNames(ShortFormList.read(), lettersOff);
        this.step = new UsernameStep(publishing, clock);
    }

    /**
     * @param accounts the whole list of users
     * @param actor who does it: a sign-in name, or {@code command line}
     * @param today in Europe/Brussels
     */
    public record Command(TenantKey key, byte[] accounts, String actor, LocalDate today) {}

    /**
     * @param rows one for each person of the review file, in its order
     * @param listed how many users the list holds, of whatever domain
     * @param accounts how many accounts of the school's domains the list holds
     * @param strangers how many of them belong to none of these persons
     * @param reviewFile with the probable accounts filled in as corrections, so that the school only has to confirm
     */
    public record Comparison(List<MatchRow> rows, int listed, int accounts, int strangers, byte[] reviewFile) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** Nothing was stored: it was asked for, to be looked at. */
        record Compared(Tenant tenant, Comparison comparison) implements Outcome {}

        /** The names of the strangers' accounts are reserved. */
        record Reserved(Tenant tenant, Comparison comparison, PublishRoster.Outcome publication) implements Outcome {}

        /** Nothing was stored: the list cannot be used. */
        record UnreadableList(List<Problem> problems) implements Outcome {}

        /** Nothing was stored: the settings do not tell the mail domain of the school's accounts. */
        record NoDomain(Tenant tenant) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant() implements Outcome {}
    }

    private record Judged(
            Tenant tenant, Comparison comparison, UsernameLedger stored, Map<NameSpace, List<String>> strangers) {}

    /** Only compares; stores nothing. */
    public Outcome compare(Command command) {
        return judge(command, (stores, judged) -> new Outcome.Compared(judged.tenant(), judged.comparison()));
    }

    /** Compares, and reserves the name of every account that belongs to none of these persons. */
    public Outcome reserve(Command command) {
        return judge(command, (stores, judged) -> reserve(stores, judged, command));
    }

    private Outcome judge(Command command, BiFunction<Stores, Judged, Outcome> end) {
        return switch (lists.read(command.accounts())) {
            case AccountList.Content.Unreadable unreadable -> new Outcome.UnreadableList(unreadable.problems());
            case AccountList.Content.Read read ->
                tenants.find(command.key())
                        .map(tenant -> work.locked(
                                tenant.id(),
                                stores -> stores.tenants()
                                        .find(tenant.id())
                                        .map(known -> judge(stores, known, read.users(), command, end))
                                        .orElseGet(Outcome.UnknownTenant::new)))
                        .orElseGet(Outcome.UnknownTenant::new);
        };
    }

    private Outcome judge(
            Stores stores, Tenant tenant, List<User> users, Command command, BiFunction<Stores, Judged, Outcome> end) {
        if (tenant.settings().domain() == null) {
            return new Outcome.NoDomain(tenant);
        }
        UsernameLedger stored = stores.ledger().load(tenant.id());
        Forecast forecast = computer.forecast(stores, tenant, stored, command.today());
        ReviewPersons persons = ReviewPersons.of(forecast, tenant.settings(), command.today());
        TenantMatching matching =
                TenantMatching.of(tenant.settings(), persons, forecast.usernames(), users, givenNames);
        List<Row> prefilled = matching.prefilled(forecast.usernames());
        Comparison comparison = new Comparison(
                matching.rows(), users.size(), matching.accounts(), matching.strangersCount(), files.write(prefilled));
        return end.apply(stores, new Judged(tenant, comparison, stored, matching.strangers()));
    }

    private Outcome reserve(Stores stores, Judged judged, Command command) {
        UsernameLedger after = judged.stored();
        for (Map.Entry<NameSpace, List<String>> strangers : judged.strangers().entrySet()) {
            after = after.reserveAccounts(strangers.getKey(), strangers.getValue());
        }
        Comparison comparison = judged.comparison();
        String detail = comparison.rows().size() + " persons and " + comparison.accounts() + " accounts compared, "
                + comparison.strangers() + " accounts of others reserved";
        PublishRoster.Outcome publication = step.take(
                stores,
                judged.tenant(),
                judged.stored(),
                after,
                new UsernameStep.Note(command.actor(), Cause.MATCHING, ACTION, detail),
                command.today());
        return new Outcome.Reserved(judged.tenant(), comparison, publication);
    }
}
