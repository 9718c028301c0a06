package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.application.usernames.ImportReviewFile;
import be.informat.oneroster.application.usernames.ImportReviewFile.Outcome;
import be.informat.oneroster.application.usernames.ReviewPreview;
import be.informat.oneroster.application.usernames.ReviewRemark;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a review file back. */
@Command(
        name = "import",
        header = "Takes over the corrections in a review file, as a whole or not at all.",
        description = {
            "Without --apply it only tells what would change.",
            "The file may come from any spreadsheet, saved as CSV; only its columns 1 and 3 count."
        })
final class UsernamesImportCommand implements Callable<Integer> {

    private final Program program;
    private final Messages messages = Messages.in(Language.ENGLISH);

    @Parameters(
            index = "0",
            paramLabel = "TENANT",
            converter = KnownTenant.Key.class,
            description = "Key of the tenant.")
    private TenantKey tenant;

    @Parameters(index = "1", paramLabel = "FILE", description = "The review file.")
    private Path file;

    @Option(names = "--apply", description = "Stores and publishes it.")
    private boolean apply;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    UsernamesImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        byte[] content = UserFile.read(file, "the review file that 'usernames export' wrote");
        return program.with(application -> end(application, run(application, content)));
    }

    private Outcome run(Application application, byte[] content) {
        ImportReviewFile.Command command = new ImportReviewFile.Command(
                tenant, content, Program.ACTOR, application.today().get());
        ImportReviewFile importing = application.usernames().importReviewFile();
        return apply ? importing.apply(command) : importing.preview(command);
    }

    private int end(Application application, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Previewed previewed -> {
                tell(previewed.notices());
                print(previewed.preview(), previewed.notices(), Optional.empty());
                program.say("Nothing was stored; --apply does it.");
                yield ExitCode.DONE;
            }
            case Outcome.Applied applied -> {
                tell(applied.notices());
                Publishing.Ended ended = new Publishing.Ended(applied.tenant(), applied.publication());
                print(applied.preview(), applied.notices(), Optional.of(ended));
                yield ended.exitCode();
            }
            case Outcome.Refused refused -> {
                tell(refused.notices());
                throw refused(refused.tenant(), refused.errors());
            }
            case Outcome.UnknownTenant unknown ->
                throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
        };
    }

    private void tell(List<ReviewRemark> notices) {
        notices.forEach(notice -> program.say("Notice: " + text(notice)));
    }

    private CommandFailure refused(Tenant known, List<ReviewRemark> errors) {
        String count = errors.size() + (errors.size() == 1 ? " error" : " errors");
        return CommandFailure.wrongInput(
                file + " has " + count + ". Nothing was stored for " + known.key() + ".",
                errors.stream().map(this::text).toList(),
                "Correct the file and hand it in again.");
    }

    private String text(ReviewRemark remark) {
        String id = remark.id().isEmpty() ? "" : ", " + remark.id();
        return "line " + remark.line() + id + ": " + remark.reason(messages);
    }

    private void print(ReviewPreview preview, List<ReviewRemark> notices, Optional<Publishing.Ended> published) {
        if (json) {
            program.printJson(json(preview, notices, published));
            return;
        }
        if (preview.isEmpty()) {
            program.print("No username changes.");
        }
        PersonChanges.lines("New corrections", preview.added()).forEach(program::print);
        PersonChanges.lines("Other corrections", preview.changed()).forEach(program::print);
        PersonChanges.lines("Corrections withdrawn", preview.withdrawn()).forEach(program::print);
        PersonChanges.lines("Other persons who get another username because of it", preview.moved())
                .forEach(program::print);
        PersonChanges.lines(PersonChanges.RENAME_FIRST, preview.toRename()).forEach(program::print);
        published.ifPresent(ended -> Publishing.lines(ended).forEach(program::print));
    }

    private Map<String, @Nullable Object> json(
            ReviewPreview preview, List<ReviewRemark> notices, Optional<Publishing.Ended> published) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("tenant", tenant.value());
        result.put("applied", published.isPresent());
        result.put("added", PersonChanges.json(preview.added()));
        result.put("changed", PersonChanges.json(preview.changed()));
        result.put("withdrawn", PersonChanges.json(preview.withdrawn()));
        result.put("moved", PersonChanges.json(preview.moved()));
        result.put("toRename", PersonChanges.json(preview.toRename()));
        result.put("notices", notices.stream().map(this::json).toList());
        result.put("publication", published.map(Publishing::json).orElse(null));
        return result;
    }

    private Map<String, Object> json(ReviewRemark remark) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("line", remark.line());
        result.put("id", remark.id());
        result.put("code", remark.code().wireName());
        result.put("reason", remark.reason(messages));
        return result;
    }
}
