package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.usernames.RecomputeUsernames;
import be.informat.oneroster.application.usernames.RecomputeUsernames.Effect;
import be.informat.oneroster.application.usernames.RecomputeUsernames.Outcome;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Computes usernames anew. */
@Command(
        name = "recompute",
        header = "Computes the usernames of chosen persons of an active tenant anew.",
        description = {
            "After a change of name or format. Without --apply it only tells old and new.",
            "The old usernames stay their owners'; who has a correction keeps it."
        })
final class UsernamesRecomputeCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @Option(
            names = "--person",
            paramLabel = "ID",
            required = true,
            arity = "1..*",
            converter = Id.class,
            description = "ID of a person, as in the review file; may be given many times.")
    private List<PersonId> persons;

    @Option(names = "--apply", description = "Stores and publishes it.")
    private boolean apply;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    UsernamesRecomputeCommand(Program program) {
        this.program = program;
    }

    /** Reads the ID of a person. */
    static final class Id implements ITypeConverter<PersonId> {

        @Override
        public PersonId convert(String text) {
            return Guids.parse(text)
                    .map(PersonId::new)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no ID of a person"));
        }
    }

    @Override
    public Integer call() {
        return program.with(application -> end(application, run(application)));
    }

    private Outcome run(Application application) {
        RecomputeUsernames.Command command = new RecomputeUsernames.Command(
                tenant, Set.copyOf(persons), Program.ACTOR, application.today().get());
        RecomputeUsernames recompute = application.usernames().recompute();
        return apply ? recompute.apply(command) : recompute.preview(command);
    }

    private int end(Application application, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Previewed previewed -> {
                print(previewed.effect(), Optional.empty());
                program.say("Nothing was stored; --apply does it.");
                yield ExitCode.DONE;
            }
            case Outcome.Applied applied -> {
                Publishing.Ended ended = new Publishing.Ended(applied.tenant(), applied.publication());
                print(applied.effect(), Optional.of(ended));
                yield ended.exitCode();
            }
            case Outcome.UnknownPersons unknown ->
                throw CommandFailure.wrongInput(
                        "Tenant " + tenant + " gives these persons no username; nothing was stored:",
                        unknown.persons().stream().map(PersonId::toString).toList(),
                        "Take the IDs from the review file: oneroster usernames export " + tenant);
            case Outcome.OnlyProposed proposed ->
                throw CommandFailure.refused(
                        "Tenant " + tenant + " is onboarding.",
                        "All its usernames are computed anew at every change; there is nothing to do.");
            case Outcome.UnknownTenant unknown ->
                throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
        };
    }

    private void print(Effect effect, Optional<Publishing.Ended> published) {
        if (json) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("tenant", tenant.value());
            result.put("applied", published.isPresent());
            result.put("computed", PersonChanges.json(effect.computed()));
            result.put("toRename", PersonChanges.json(effect.toRename()));
            result.put("publication", published.map(Publishing::json).orElse(null));
            program.printJson(result);
            return;
        }
        if (effect.computed().isEmpty()) {
            program.print("No username changes.");
        }
        PersonChanges.lines("Computed usernames", effect.computed()).forEach(program::print);
        PersonChanges.lines(PersonChanges.RENAME_FIRST, effect.toRename()).forEach(program::print);
        published.ifPresent(ended -> Publishing.lines(ended).forEach(program::print));
    }
}
