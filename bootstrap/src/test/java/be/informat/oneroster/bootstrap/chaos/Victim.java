package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Commands;
import be.informat.oneroster.bootstrap.cli.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that runs a command when it is told to, and is killed meanwhile. It rehearses first, so that it loads few classes once it is
 * told: the moments of death shall fall into its work. Afterwards it does nothing until it is killed.
 */
final class Victim implements AutoCloseable {

    private static final String READY = "> ready";
    private static final String DONE = "> done ";

    private final Process process;
    private final BufferedReader answers;
    private final Path errors;

    private Victim(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Returns when it has rehearsed.
     *
     * @param errors for what it says
     */
    static Victim start(Site site, Deed deed, School school, Path errors) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.add("--enable-native-access=ALL-UNNAMED");
        line.addAll(ClassArchive.arguments());
        line.add(Victim.class.getName());
        line.addAll(deed.rehearsal(school));
        line.add("");
        line.addAll(deed.command(school));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
        builder.environment().putAll(site.environment());
        try {
            Victim victim = new Victim(builder.start(), errors);
            assertThat(victim.answers.lines().anyMatch(READY::equals))
                    .as(() -> "ready: " + victim.said())
                    .isTrue();
            return victim;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String said() {
        try {
            return Files.readString(errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Kills it in its work.
     *
     * @return how long its work took; empty if it did not come to an end
     */
    Optional<Duration> killAfter(Duration moment) {
        long end = System.nanoTime() + moment.toNanos();
        tell();
        for (long left = moment.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        close();
        return answers.lines()
                .filter(line -> line.startsWith(DONE))
                .map(line -> Duration.ofNanos(Long.parseLong(line.substring(DONE.length()))))
                .findFirst();
    }

    private void tell() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets it end in order, without any work. */
    void dismiss() {
        try {
            process.getOutputStream().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitEnd();
    }

    @Override
    public void close() {
        // not by the process itself: it would close its streams as well
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The process: a rehearsal, an empty argument, a command. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        int border = words.indexOf("");
        run(words.subList(0, border));
        System.out.println(READY);
        if (System.in.read() < 0) {
            return;
        }
        long begin = System.nanoTime();
        run(words.subList(border + 1, words.size()));
        System.out.println(DONE + (System.nanoTime() - begin));
        System.in.read();
    }

    private static void run(List<String> command) {
        int exitCode = Commands.run(Surroundings.ofThisProcess(), command.toArray(String[]::new));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
