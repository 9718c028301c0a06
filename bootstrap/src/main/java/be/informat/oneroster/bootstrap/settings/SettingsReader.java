package be.informat.oneroster.bootstrap.settings;

import static java.util.Objects.requireNonNullElse;

import be.informat.oneroster.bootstrap.settings.WrittenSettings.Written;
import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the program: every rule about one of them, and about one beside another. */
public final class SettingsReader {

    private static final Path DEFAULT_FOLDER = Path.of("oneroster-data");
    private static final int DEFAULT_POOL_SIZE = 10;
    private static final int DEFAULT_PORT = 8080;
    private static final int DEFAULT_LIMIT = 100;
    private static final String DEFAULT_CLIENT_CLAIM = "client_id";

    /** Of a form that is never looked up as a name. */
    private static final Pattern IP_ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<SettingName, Written> written;

    private SettingsReader(Map<String, String> environment, Optional<Path> config) {
        written = WrittenSettings.gather(environment, config, problems);
    }

    /**
     * Reads all settings.
     *
     * @param environment the environment; what does not begin with {@code ONEROSTER_} is nobody's business
     * @param config a YAML file
     */
    public static Parsed<Settings> read(Map<String, String> environment, Optional<Path> config) {
        return new SettingsReader(environment, config).read();
    }

    private Parsed<Settings> read() {
        Settings.Database database = database();
        int port = number(SettingName.PORT, 0, 65_535, DEFAULT_PORT);
        String bind = value(SettingName.BIND, Optional::of);
        URI publicUrl = value(SettingName.PUBLIC_URL, SettingsReader::publicAddress);
        List<String> proxies = list(SettingName.TRUSTED_PROXIES, SettingsReader::ipAddress);
        int defaultLimit = number(SettingName.DEFAULT_LIMIT, 1, 1_000_000, DEFAULT_LIMIT);
        Settings.ExternalIssuer issuer = issuer();
        Settings.ConsoleSignIn console = console();
        LocalDate today = value(SettingName.TODAY, SettingsReader::date);
        if (!problems.isEmpty()) {
            return new Parsed.Invalid<>(problems);
        }
        return Parsed.valid(
                new Settings(database, port, bind, publicUrl, proxies, defaultLimit, issuer, console, today));
    }

    private Settings.Database database() {
        String url = value(
                SettingName.DATABASE_URL,
                text -> Optional.of(text).filter(address -> address.startsWith("jdbc:postgresql:")));
        Path folder = value(SettingName.DATA, SettingsReader::path);
        String user = value(SettingName.DATABASE_USER, Optional::of);
        String password = value(SettingName.DATABASE_PASSWORD, Optional::of);
        int poolSize = number(SettingName.DATABASE_POOL_SIZE, 2, 200, DEFAULT_POOL_SIZE);
        needs(
                SettingName.DATABASE_URL,
                SettingName.DATABASE_USER,
                SettingName.DATABASE_PASSWORD,
                SettingName.DATABASE_POOL_SIZE);
        return url == null
                ? new Settings.Embedded(requireNonNullElse(folder, DEFAULT_FOLDER))
                : new Settings.Postgres(url, user, password, poolSize);
    }

    private Settings.@Nullable ExternalIssuer issuer() {
        URI url = value(SettingName.ISSUER, SettingsReader::httpsAddress);
        URI keys = value(SettingName.JWKS_URL, SettingsReader::httpsAddress);
        String audience = value(SettingName.AUDIENCE, Optional::of);
        String clientClaim = value(SettingName.CLIENT_CLAIM, Optional::of);
        needs(SettingName.ISSUER, SettingName.JWKS_URL, SettingName.AUDIENCE, SettingName.CLIENT_CLAIM);
        needs(SettingName.JWKS_URL, SettingName.ISSUER);
        needs(SettingName.AUDIENCE, SettingName.ISSUER);
        if (url == null || keys == null || audience == null) {
            return null;
        }
        return new Settings.ExternalIssuer(url, keys, audience, requireNonNullElse(clientClaim, DEFAULT_CLIENT_CLAIM));
    }

    private Settings.@Nullable ConsoleSignIn console() {
        URI issuer = value(SettingName.CONSOLE_ISSUER, SettingsReader::httpsAddress);
        String id = value(SettingName.CONSOLE_CLIENT_ID, Optional::of);
        String secret = value(SettingName.CONSOLE_CLIENT_SECRET, Optional::of);
        List<String> operators = list(SettingName.CONSOLE_OPERATORS, Optional::of);
        needs(
                SettingName.CONSOLE_ISSUER,
                SettingName.CONSOLE_CLIENT_ID,
                SettingName.CONSOLE_CLIENT_SECRET,
                SettingName.CONSOLE_OPERATORS);
        needs(SettingName.CONSOLE_CLIENT_ID, SettingName.CONSOLE_ISSUER);
        needs(SettingName.CONSOLE_CLIENT_SECRET, SettingName.CONSOLE_ISSUER);
        return issuer == null || id == null || secret == null
                ? null
                : new Settings.ConsoleSignIn(issuer, id, secret, operators);
    }

    /** Adds a problem if one of {@code dependants} is given, but not what it needs. */
    private void needs(SettingName needed, SettingName... dependants) {
        if (written.containsKey(needed)) {
            return;
        }
        Stream.of(dependants)
                .map(written::get)
                .filter(dependant -> dependant != null)
                .findFirst()
                .ifPresent(dependant -> problems.add(new Problem(
                        "missing",
                        dependant.place(),
                        "",
                        "is of no use without %s (%s), %s"
                                .formatted(needed.variable(), needed.key(), needed.allowed()))));
    }

    private <T> @Nullable T value(SettingName name, Function<String, Optional<T>> parse) {
        Written given = written.get(name);
        if (given == null) {
            return null;
        }
        Optional<T> value = parse.apply(given.text());
        if (value.isEmpty()) {
            problems.add(new Problem(
                    "malformed", given.place(), name.isSecret() ? "" : given.text(), "must be " + name.allowed()));
        }
        return value.orElse(null);
    }

    private int number(SettingName name, int least, int most, int otherwise) {
        Integer number = value(
                name,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .filter(value -> value >= least && value <= most));
        return requireNonNullElse(number, otherwise);
    }

    private List<String> list(SettingName name, Function<String, Optional<String>> parse) {
        List<String> values = value(name, text -> {
            List<Optional<String>> items = Stream.of(text.split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .map(parse)
                    .toList();
            return items.stream().allMatch(Optional::isPresent)
                    ? Optional.of(items.stream().map(Optional::get).toList())
                    : Optional.empty();
        });
        return values == null ? List.of() : values;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<String> ipAddress(String text) {
        if (!IP_ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** As it stands, with its final slash: tokens carry the issuer letter by letter. */
    private static Optional<URI> httpsAddress(String text) {
        return uri(text)
                .filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getFragment() == null);
    }

    /** Without its final slash: paths are put behind it. */
    private static Optional<URI> publicAddress(String text) {
        return uri(text.replaceFirst("/+$", ""))
                .filter(uri -> ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                        && uri.getHost() != null
                        && uri.getQuery() == null
                        && uri.getFragment() == null
                        && uri.getUserInfo() == null);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
