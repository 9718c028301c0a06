package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.sdscheck.Access;
import be.informat.oneroster.bootstrap.sdscheck.Report;
import be.informat.oneroster.bootstrap.sdscheck.Report.Step;
import be.informat.oneroster.bootstrap.sdscheck.SdsCheck;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Does what Microsoft School Data Sync does, against any provider. */
@Command(
        name = "sds-check",
        header = "Does against any OneRoster 1.1 provider what Microsoft School Data Sync does, and tells how it went.",
        description = {
            "In the order of the SDS wizard: URL, credentials, data access; then every collection whole and as a delta, paging, filters,"
                    + " required fields, references and dates. Reads only. Touches no data of this program.",
            "Ends with exit code 1 if a step failed."
        })
final class SdsCheckCommand implements Callable<Integer> {

    private final Program program;

    @Option(
            names = "--url",
            paramLabel = "U",
            required = true,
            converter = Address.class,
            description = "Root of OneRoster, such as https://example.com/ims/oneroster/v1p1.")
    private URI url;

    @Option(
            names = "--token-url",
            paramLabel = "T",
            required = true,
            converter = Address.class,
            description = "Where tokens are given.")
    private URI tokenUrl;

    @Option(names = "--client-id", paramLabel = "I", required = true, description = "Id of the API client.")
    private String clientId;

    @Option(names = "--client-secret", paramLabel = "S", required = true, description = "Its secret.")
    private String clientSecret;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    SdsCheckCommand(Program program) {
        this.program = program;
    }

    /** Reads an address of the web. */
    static final class Address implements ITypeConverter<URI> {

        @Override
        public URI convert(String text) {
            try {
                URI address = new URI(text.strip());
                boolean isWeb = address.getScheme() != null
                        && Set.of("http", "https").contains(address.getScheme())
                        && address.getHost() != null;
                if (isWeb && address.getRawQuery() == null && address.getRawFragment() == null) {
                    return address;
                }
            } catch (URISyntaxException malformed) {
                throw new TypeConversionException("'" + text + "' is no address (" + malformed.getReason() + ")");
            }
            throw new TypeConversionException(
                    "'" + text + "' is no address of the form https://host/path, without ? and #");
        }
    }

    @Override
    public Integer call() {
        Consumer<String> progress = program.surroundings().isTerminal() ? program::say : line -> {};
        Report report = new SdsCheck(
                        new Access(url, tokenUrl, clientId, clientSecret),
                        program.surroundings().clock())
                .run(progress);
        if (json) {
            program.printJson(json(report));
        } else {
            report.steps().forEach(this::print);
        }
        return report.isPassed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(Step step) {
        String detail = step.detail().isEmpty() ? "" : ": " + step.detail();
        program.print(mark(step) + " " + step.name() + detail);
        step.problems().forEach(problem -> program.print("    " + problem));
    }

    private static String mark(Step step) {
        return switch (step.outcome()) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case SKIPPED -> "–";
        };
    }

    private Map<String, Object> json(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", url.toString());
        json.put("passed", report.isPassed());
        json.put("steps", report.steps().stream().map(SdsCheckCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.name());
        json.put("outcome", step.outcome().wireName());
        json.put("detail", step.detail());
        json.put("problems", step.problems());
        return json;
    }
}
