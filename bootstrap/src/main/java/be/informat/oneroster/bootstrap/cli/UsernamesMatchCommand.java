package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.usernames.MatchAccounts;
import be.informat.oneroster.application.usernames.MatchAccounts.Comparison;
import be.informat.oneroster.application.usernames.MatchAccounts.Outcome;
import be.informat.oneroster.application.usernames.MatchRow;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.matching.Account;
import be.informat.oneroster.domain.matching.Match.Verdict;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Compares usernames with existing accounts. */
@Command(
        name = "match",
        header = "Compares the usernames with the accounts that the school has already.",
        description = {
            "USERS.csv is what the Entra admin center gives under Users > Download users.",
            "linked: the username is the account of that person; new: there is none yet;",
            "probable: another account fits; check: look at it; DANGER: it is the account of somebody else."
        })
final class UsernamesMatchCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(
            index = "0",
            paramLabel = "TENANT",
            converter = KnownTenant.Key.class,
            description = "Key of the tenant.")
    private TenantKey tenant;

    @Parameters(index = "1", paramLabel = "USERS.csv", description = "The users of the school's Entra ID.")
    private Path users;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the review file, with the probable accounts filled in for the school to confirm.")
    private @Nullable Path out;

    @Option(
            names = "--apply",
            description = "Reserves the names of accounts that are nobody's of ours, so that they are never given.")
    private boolean apply;

    @Option(
            names = "--only",
            paramLabel = "VERDICT",
            split = ",",
            converter = VerdictName.class,
            description = {
                "Lists only the persons with such a verdict, like --only check,danger; all are",
                "compared and counted."
            })
    private @Nullable Set<Verdict> only;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    UsernamesMatchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        byte[] content = UserFile.read(users, "the users file of the Entra admin center");
        return program.with(application -> end(application, run(application, content)));
    }

    private Outcome run(Application application, byte[] content) {
        MatchAccounts.Command command = new MatchAccounts.Command(
                tenant, content, Program.ACTOR, application.today().get());
        MatchAccounts matching = application.usernames().matchAccounts();
        return apply ? matching.reserve(command) : matching.compare(command);
    }

    private int end(Application application, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Compared compared -> {
                print(compared.comparison(), Optional.empty());
                program.say("Nothing was stored; --apply reserves the accounts that are nobody's of ours.");
                yield ExitCode.DONE;
            }
            case Outcome.Reserved reserved -> {
                Publishing.Ended ended = new Publishing.Ended(reserved.tenant(), reserved.publication());
                print(reserved.comparison(), Optional.of(ended));
                yield ended.exitCode();
            }
            case Outcome.UnreadableList unreadable ->
                throw CommandFailure.wrong(
                        users + " cannot be used:",
                        unreadable.problems(),
                        "Hand in the file as the Entra admin center gives it under Users > Download users.");
            case Outcome.NoDomain none ->
                throw CommandFailure.refused(
                        "The settings of tenant " + tenant + " do not tell its mail domain.",
                        "Add 'domain' (and 'staffDomain', if staff have another one) and apply them: oneroster tenant apply FILE.yaml");
            case Outcome.UnknownTenant unknown ->
                throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
        };
    }

    private void print(Comparison comparison, Optional<Publishing.Ended> published) {
        if (out != null) {
            UserFile.write(out, comparison.reviewFile());
        }
        Map<String, Long> counts = counts(comparison);
        if (json) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("tenant", tenant.value());
            result.put("applied", published.isPresent());
            result.put("counts", counts);
            result.put("listed", comparison.listed());
            result.put("accounts", comparison.accounts());
            result.put("strangers", comparison.strangers());
            result.put("persons", listed(comparison).map(this::json).toList());
            result.put("publication", published.map(Publishing::json).orElse(null));
            program.printJson(result);
            return;
        }
        Columns columns = new Columns();
        listed(comparison)
                .forEach(row -> columns.row(
                        verdict(row),
                        shown(row.username()),
                        row.accounts().stream()
                                .map(account -> shown(account, row.verdict()))
                                .collect(Collectors.joining(", ")),
                        (row.givenName() + " " + row.familyName()).strip(),
                        id(row)));
        List<String> lines = columns.lines();
        lines.forEach(program::print);
        if (!lines.isEmpty()) {
            program.print("");
        }
        Columns summary = new Columns();
        for (Verdict verdict : Verdict.values()) {
            summary.row(verdict.wireName() + ": " + counts.get(verdict.wireName()), meaning(verdict));
        }
        summary.lines().forEach(program::print);
        if (comparison.accounts() * 2 < comparison.listed()) {
            program.say(
                    "Most users of the list have another mail domain than the settings say, and were not compared: look at 'domain'.");
        }
        program.print("accounts: " + comparison.accounts() + " of the mail domain, of " + comparison.listed()
                + " in the list; nobody's of ours: " + comparison.strangers()
                + (published.isPresent() ? " (reserved)" : ""));
        if (out != null) {
            program.print("Written: " + out);
        }
        published.ifPresent(ended -> Publishing.lines(ended).forEach(program::print));
    }

    private static Map<String, Long> counts(Comparison comparison) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict.wireName(),
                    comparison.rows().stream()
                            .filter(row -> row.verdict() == verdict)
                            .count());
        }
        return counts;
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case LINKED -> "the username is the account of that person";
            case NEW -> "no account yet";
            case PROBABLE -> "another account fits: confirm it in column 3 of the review file, which --out writes";
            case CHECK -> "look whose it is: disabled, not quite that name, or fitting more than one";
            case DANGER -> "the account of somebody else: give another username";
        };
    }

    private static String verdict(MatchRow row) {
        String name = row.verdict().wireName();
        return row.verdict() == Verdict.DANGER ? name.toUpperCase(Locale.ROOT) : name;
    }

    private Map<String, @Nullable Object> json(MatchRow row) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("person", row.person().toString());
        result.put("givenName", row.givenName());
        result.put("familyName", row.familyName());
        result.put("username", row.username());
        result.put("verdict", row.verdict().wireName());
        result.put("accounts", row.accounts().stream().map(Account::username).toList());
        return result;
    }

    private Stream<MatchRow> listed(Comparison comparison) {
        return comparison.rows().stream().filter(row -> only == null || only.contains(row.verdict()));
    }

    /** With what tells whose it is, where somebody has to look. */
    private static String shown(Account account, Verdict verdict) {
        if (verdict == Verdict.LINKED) {
            return account.username();
        }
        String told = account.displayName().isBlank()
                ? (account.givenName() + " " + account.surname()).strip()
                : account.displayName();
        String state = account.enabled() ? "" : "disabled";
        String about = Stream.of(told, state).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return about.isEmpty() ? account.username() : account.username() + " (" + about + ")";
    }

    /** A verdict by the name that is printed, in any case of letters. */
    static final class VerdictName implements ITypeConverter<Verdict> {

        @Override
        public Verdict convert(String value) {
            return Arrays.stream(Verdict.values())
                    .filter(verdict -> verdict.wireName().equalsIgnoreCase(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is none of linked, new, probable, check, danger"));
        }
    }

    private static String shown(@Nullable String username) {
        return username == null ? "none" : username;
    }

    private static String id(MatchRow row) {
        return row.person().toString().toUpperCase(Locale.ROOT);
    }
}
