package be.informat.oneroster.bootstrap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;

/**
 * What the program finds around it when it is started.
 *
 * @param environment the variables
 * @param out takes results, and nothing else
 * @param err takes messages and progress
 * @param isTerminal whether a person looks at {@code err}, so that a progress bar makes sense
 * @param stop is raised when somebody wants the program to end
 */
public record Surroundings(
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        boolean isTerminal,
        Clock clock,
        StopSignal stop) {

    /** Set by the script that starts the program: Java cannot tell where its own error stream goes. */
    private static final String TERMINAL = "oneroster.terminal";

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"),
                Boolean.getBoolean(TERMINAL),
                Clock.systemUTC(),
                StopSignal.ofThisProcess());
    }

    private static PrintWriter writer(FileDescriptor descriptor, String encoding) {
        OutputStream stream = new FileOutputStream(descriptor);
        Charset charset = Charset.forName(System.getProperty(encoding, "UTF-8"));
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }
}
