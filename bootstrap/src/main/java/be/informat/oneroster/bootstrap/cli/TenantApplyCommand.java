package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.application.tenants.PreviewSettings;
import be.informat.oneroster.application.tenants.SettingsRemark;
import be.informat.oneroster.bootstrap.settings.YamlFile;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.publication.RosterComparison;
import be.informat.oneroster.domain.tenant.SettingChange;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a tenant or changes its settings. */
@Command(
        name = "apply",
        header = "Creates a tenant or changes its settings, and publishes.",
        description = "The file holds all settings of the tenant; one that is left out gets its default.")
final class TenantApplyCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "FILE.yaml", description = "The settings of one tenant.")
    private Path file;

    @Option(
            names = "--dry-run",
            description = "Only tells what would change, with the effect on usernames and group names.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    TenantApplyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        TenantSettings settings = settings();
        return program.with(application -> dryRun ? preview(application, settings) : apply(application, settings));
    }

    private TenantSettings settings() {
        return switch (YamlFile.read(file)) {
            case Parsed.Invalid<Map<String, @Nullable Object>> invalid -> throw wrong(invalid.problems());
            case Parsed.Valid<Map<String, @Nullable Object>> written ->
                switch (TenantSettings.parse(written.value())) {
                    case Parsed.Invalid<TenantSettings> invalid -> throw wrong(invalid.problems());
                    case Parsed.Valid<TenantSettings> valid -> valid.value();
                };
        };
    }

    private CommandFailure wrong(List<Problem> problems) {
        return CommandFailure.wrong(
                file + " is wrong; nothing was changed.", problems, "Correct the file and apply it again.");
    }

    private int apply(Application application, TenantSettings settings) {
        ApplySettings.Command command = new ApplySettings.Command(
                settings, Program.ACTOR, application.today().get());
        return switch (application.applySettings().apply(command)) {
            case ApplySettings.Outcome.Created created ->
                applied(
                        application,
                        settings.key() + " is a new tenant, onboarding",
                        created.changes(),
                        created.remarks(),
                        Set.of(created.tenant().id()));
            case ApplySettings.Outcome.Changed changed ->
                applied(
                        application,
                        settings.key() + " has changed",
                        changed.changes(),
                        changed.remarks(),
                        changed.toPublish());
            case ApplySettings.Outcome.Unchanged unchanged ->
                // published all the same: a command that was killed may have changed them and not come so far
                applied(
                        application,
                        settings.key() + " has these settings already",
                        List.of(),
                        List.of(),
                        Set.of(unchanged.tenant().id()));
            case ApplySettings.Outcome.Refused refused -> throw Refusals.failure(file, refused.refusals());
        };
    }

    private int applied(
            Application application,
            String title,
            List<SettingChange> changes,
            List<SettingsRemark> remarks,
            Set<TenantId> toPublish) {
        remarks.forEach(remark -> program.say("Notice: " + Refusals.text(remark)));
        List<Publishing.Ended> published = new Publishing(application).publish(toPublish, Reason.SETTINGS);
        if (json) {
            Map<String, @Nullable Object> result = SettingsTexts.json(changes);
            result.put("publications", published.stream().map(Publishing::json).toList());
            program.printJson(result);
        } else {
            program.print(title + (changes.isEmpty() ? "." : ":"));
            SettingsTexts.lines(changes).forEach(program::print);
            published.stream()
                    .flatMap(ended -> Publishing.lines(ended).stream())
                    .forEach(program::print);
        }
        return Publishing.exitCode(published);
    }

    private int preview(Application application, TenantSettings settings) {
        PreviewSettings.Command command =
                new PreviewSettings.Command(settings, application.today().get());
        return switch (application.previewSettings().preview(command)) {
            case PreviewSettings.Outcome.WouldCreate create ->
                wouldBe(
                        settings.key() + " would be a new tenant, onboarding",
                        create.changes(),
                        create.remarks(),
                        create.effect());
            case PreviewSettings.Outcome.WouldChange change ->
                wouldBe(settings.key() + " would change", change.changes(), change.remarks(), change.effect());
            case PreviewSettings.Outcome.Unchanged unchanged -> unchanged(settings.key());
            case PreviewSettings.Outcome.Refused refused -> throw Refusals.failure(file, refused.refusals());
        };
    }

    private int wouldBe(
            String title, List<SettingChange> changes, List<SettingsRemark> remarks, RosterComparison effect) {
        remarks.forEach(remark -> program.say("Notice: " + Refusals.text(remark)));
        if (json) {
            Map<String, @Nullable Object> result = SettingsTexts.json(changes);
            result.putAll(EffectTexts.json(effect));
            program.printJson(result);
        } else {
            program.print(title + ":");
            SettingsTexts.lines(changes).forEach(program::print);
            EffectTexts.lines(effect).forEach(program::print);
        }
        program.say("Nothing was changed: this was a dry run.");
        return ExitCode.DONE;
    }

    private int unchanged(TenantKey key) {
        if (json) {
            program.printJson(SettingsTexts.json(List.of()));
        } else {
            program.print(key + " has these settings already.");
        }
        return ExitCode.DONE;
    }
}
