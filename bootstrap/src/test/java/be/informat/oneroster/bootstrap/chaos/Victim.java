package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Commands;
import be.informat.oneroster.bootstrap.cli.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.jspecify.annotations.Nullable;

/**
 * A process that runs a command when it is told to, and is killed meanwhile. It rehearses first, so that it loads few classes once it is
 * told: the moments of death shall fall into its work.
 */
final class Victim implements AutoCloseable {

    private static final String READY = "> ready";
    private static final String STOPPED = "> stopped";
    private static final String DONE = "> done ";

    private final Process process;
    private final BufferedReader answers;
    private final Path errors;

    /** What it took to do all of it. */
    record Work(Duration time, int statements) {}

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
        List<String> line = new ArrayList<>(ClassArchive.java(Victim.class));
        line.addAll(deed.rehearsal(school));
        line.add("");
        line.addAll(deed.command(school));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
        builder.environment().putAll(site.environment());
        try {
            Victim victim = new Victim(builder.start(), errors);
            victim.await(READY);
            return victim;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets it work to the end. */
    Work work() {
        tell(0);
        Work work = work(await(DONE));
        awaitEnd();
        return work;
    }

    /**
     * Kills it in its work.
     *
     * @return empty if it did not come to an end
     */
    Optional<Work> die(Moment moment) {
        switch (moment) {
            case Moment.After after -> {
                long end = System.nanoTime() + after.time().toNanos();
                tell(0);
                for (long left = after.time().toNanos(); left > 0; left = end - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                close();
                return answers.lines()
                        .filter(line -> line.startsWith(DONE))
                        .map(Victim::work)
                        .findFirst();
            }
            case Moment.BeforeStatement before -> {
                tell(before.statement());
                String answer = await(STOPPED, DONE);
                close();
                return answer.equals(STOPPED) ? Optional.empty() : Optional.of(work(answer));
            }
        }
    }

    private static Work work(String done) {
        String[] numbers = done.substring(DONE.length()).split(" ");
        return new Work(Duration.ofNanos(Long.parseLong(numbers[0])), Integer.parseInt(numbers[1]));
    }

    private void tell(int last) {
        try {
            process.outputWriter().write(last + "\n");
            process.outputWriter().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its next line that begins with one of these; what the command prints is passed over. */
    private String await(String... beginnings) {
        return answers.lines()
                .filter(line -> List.of(beginnings).stream().anyMatch(line::startsWith))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It ended: " + said()));
    }

    private String said() {
        try {
            return Files.readString(errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    /** The process: a rehearsal, an empty argument, a command. It is told before which statement to stop. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        int border = words.indexOf("");
        run(words.subList(0, border));
        System.out.println(READY);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        @Nullable String last = told.readLine();
        if (last == null) {
            return;
        }
        Statements statements = Statements.watch(Integer.parseInt(last), () -> System.out.println(STOPPED));
        long begin = System.nanoTime();
        run(words.subList(border + 1, words.size()));
        System.out.println(DONE + (System.nanoTime() - begin) + " " + statements.count());
    }

    private static void run(List<String> command) {
        int exitCode = Commands.run(Surroundings.ofThisProcess(), command.toArray(String[]::new));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
