package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.insight.CheckTenant;
import be.informat.oneroster.application.insight.CheckTenant.WordedFinding;
import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.domain.check.Severity;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a school should know of its tenant. */
@Command(
        name = "check",
        header = "Tells what is not right, or worth knowing, about a tenant, and what to do.",
        description = "Ends with exit code 1 if one of the findings is an error.")
final class CheckCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            converter = LanguageCode.class,
            description = "Language of the texts; nl if not given.")
    private Language language = Language.DUTCH;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    CheckCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            Messages messages = Messages.in(language);
            CheckTenant.Command command =
                    new CheckTenant.Command(tenant, application.today().get(), messages);
            return switch (application.checkTenant().check(command)) {
                case CheckTenant.Outcome.Checked checked -> {
                    print(checked.findings(), messages);
                    yield exitCode(checked.findings());
                }
                case CheckTenant.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
            };
        });
    }

    private static int exitCode(List<WordedFinding> findings) {
        boolean wrong =
                findings.stream().anyMatch(finding -> finding.finding().code().severity() == Severity.ERROR);
        return wrong ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void print(List<WordedFinding> findings, Messages messages) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("tenant", tenant.value());
            result.put("findings", findings.stream().map(CheckCommand::json).toList());
            program.printJson(result);
            return;
        }
        for (WordedFinding finding : findings) {
            String severity = messages.text(
                    "severity." + finding.finding().code().severity().wireName());
            program.print(severity + " (" + finding.finding().code().wireName() + "): " + finding.message());
            program.print("  " + finding.advice());
        }
        if (findings.isEmpty()) {
            program.print(messages.text("check.nothing"));
        }
    }

    private static Map<String, String> json(WordedFinding finding) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("code", finding.finding().code().wireName());
        json.put("severity", finding.finding().code().severity().wireName());
        json.put("subject", finding.finding().subject());
        json.put("message", finding.message());
        json.put("advice", finding.advice());
        return json;
    }
}
