package be.informat.oneroster.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Another process that has the embedded database open; it does what is written to it, a word a line, and answers each with a line. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private ChildProcess(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildProcess start(Path folder, Role role) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx128m",
                ChildProcess.class.getName(),
                folder.toString(),
                role.name()));
        return new ChildProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Its next line; other output is passed over. */
    String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith("> ")) {
            line = answers.readLine();
        }
        assertThat(line).as("the child's answer").isNotNull();
        return line.substring(2);
    }

    String tell(String word) throws IOException {
        process.outputWriter().write(word + "\n");
        process.outputWriter().flush();
        return answer();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The child. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Role role = Role.valueOf(arguments[1]);
        List<String> waited = new ArrayList<>();
        try (Database database = Database.embedded(
                folder,
                role,
                text -> {
                    waited.add(text);
                    say("waiting");
                },
                Clock.systemUTC())) {
            database.migrate();
            say("open");
            BufferedReader words = new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String word = words.readLine(); word != null && !word.equals("end"); word = words.readLine()) {
                say(obey(database, word));
            }
        }
        say("ended");
    }

    private static String obey(Database database, String word) {
        if (word.startsWith("add ")) {
            add(database, word.substring(4));
            return "added";
        }
        if (word.startsWith("hold ")) {
            hold(database, word.substring(5));
        }
        if (word.startsWith("find ")) {
            return database.tenants().find(new TenantKey(word.substring(5))).isPresent() ? "found" : "missing";
        }
        return "what?";
    }

    /** A new tenant; also for who talks to a child. */
    static void add(Database database, String key) {
        database.work()
                .lockedForSettings(
                        Optional.empty(),
                        stores -> stores.tenants()
                                .create(new SettingsBuilder()
                                        .key(key)
                                        .entraTenantId(UUID.randomUUID())
                                        .build()));
    }

    /** Never ends: changes a tenant and keeps its lock until it is killed. */
    private static void hold(Database database, String key) {
        database.work().lockedForSettings(Optional.empty(), stores -> {
            stores.tenants()
                    .create(new SettingsBuilder()
                            .key(key)
                            .entraTenantId(UUID.randomUUID())
                            .build());
            say("holding");
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }

    private static void say(String answer) {
        System.out.println("> " + answer);
    }
}
