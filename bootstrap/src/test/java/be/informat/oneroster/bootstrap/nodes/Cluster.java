package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.bootstrap.cli.Shell;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import be.informat.oneroster.bootstrap.cli.Shell.Running;
import be.informat.oneroster.bootstrap.rest.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database, commands on it, and nodes that all give out the same address. */
final class Cluster {

    static final String TENANT = "klaproos";

    private static final Pattern SERVING = Pattern.compile("Serving at ");

    private final Path folder;
    private final String database;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final AtomicInteger files = new AtomicInteger();

    /** @param folder of the test, for files */
    Cluster(Path folder, String today) throws IOException {
        this.folder = folder;
        database = Databases.create();
        environment.put("ONEROSTER_DATABASE_URL", database);
        environment.put("ONEROSTER_PUBLIC_URL", Provider.PUBLIC);
        environment.put("ONEROSTER_TODAY", today);
    }

    /** Runs a command that has to succeed, in this process. */
    Result run(String... arguments) {
        Result result = attempt(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }

    Result attempt(String... arguments) {
        return shell().run(arguments);
    }

    /** The JSON that a command prints. */
    JsonNode json(String... arguments) {
        return new JsonMapper().readTree(run(arguments).out());
    }

    /** Imports a school group of so many invented pupils, and activates a tenant that has all of it. Gives the extract. */
    Path schools(int pupils) throws IOException {
        Path extract = folder.resolve("extract" + files.incrementAndGet());
        run("generate", "--pupils", Integer.toString(pupils), "--schools", "2", "--out", extract.toString());
        run("import", extract.toString());
        StringBuilder settings = new StringBuilder("""
                key: %s
                name: Scholengroep De Klaproos
                entraTenantId: 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
                institutions:
                """.formatted(TENANT));
        for (String line :
                Files.readAllLines(extract.resolve("institutions.csv")).subList(1, 3)) {
            settings.append("  - number: \"").append(line, 0, 6).append("\"\n");
        }
        Path file = Files.writeString(folder.resolve("klaproos.yaml"), settings);
        run("tenant", "apply", file.toString());
        run("tenant", "activate", TENANT);
        return extract;
    }

    /** The same extract, but the family name of every pupil ends in these letters, and there is one pupil more. */
    Path changed(Path extract, String ending) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("changed" + files.incrementAndGet()));
        try (Stream<Path> parts = Files.list(extract)) {
            for (Path part : parts.toList()) {
                Files.copy(part, copy.resolve(part.getFileName()));
            }
        }
        String newcomer = UUID.randomUUID().toString();
        Path pupils = copy.resolve("pupils.csv");
        List<String> lines = Files.readAllLines(pupils);
        lines.add(lines.getLast().replaceFirst("^[^,]*", newcomer));
        for (int line = 1; line < lines.size(); line++) {
            lines.set(line, lines.get(line).replaceFirst("^(([^,]*,){2}[^,]*)", "$1" + ending));
        }
        Files.write(pupils, lines);
        Path registrations = copy.resolve("registrations.csv");
        String last = Files.readAllLines(registrations).getLast();
        Files.writeString(
                registrations,
                last.replaceFirst("^[^,]*,[^,]*", UUID.randomUUID() + "," + newcomer) + "\n",
                StandardOpenOption.APPEND);
        return copy;
    }

    /** A client of the tenant. */
    Credentials client() {
        JsonNode json = json("client", "create", TENANT, "--json");
        return new Credentials(
                json.get("clientId").asString(), json.get("clientSecret").asString());
    }

    record Credentials(String id, String secret) {}

    /** A node in this process. */
    LocalNode node() {
        int port = freePort();
        Running running = shell().with("ONEROSTER_PORT", Integer.toString(port)).start("serve");
        running.awaitMessage(SERVING);
        return new LocalNode(running, address(port));
    }

    /** A node in this process; ends in order when it is closed. */
    record LocalNode(Running running, URI address) implements AutoCloseable {

        @Override
        public void close() {
            assertThat(running.stop()).isZero();
        }
    }

    /** Nobody writes in a table until this is closed; whoever reads it may. */
    HeldTable hold(String table) throws SQLException {
        return new HeldTable(database, table);
    }

    /** A node without the program around it, for data that is given to it directly. */
    Provider provider() {
        return new Provider(Database.postgreSql(database, null, null, 4), Clock.systemUTC());
    }

    /** A node in a process of its own, when it serves. */
    ChildNode child() throws IOException {
        int port = freePort();
        Map<String, String> settings = new LinkedHashMap<>(environment);
        settings.put("ONEROSTER_PORT", Integer.toString(port));
        return ChildNode.start(settings, address(port), folder.resolve("node" + files.incrementAndGet() + ".log"));
    }

    private Shell shell() {
        Shell shell = new Shell();
        environment.forEach(shell::with);
        return shell;
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
