package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in a process of its own, until it is closed. */
final class JavaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private JavaProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program itself, in a heap of a gigabyte. */
    static JavaProcess program(Settings.Database database, LocalDate today) {
        Map<String, String> environment = switch (database) {
            case Settings.Postgres server ->
                Map.of("ONEROSTER_DATABASE_URL", server.url(), "ONEROSTER_DATABASE_USER", "postgres");
            case Settings.Embedded embedded ->
                Map.of("ONEROSTER_DATA", embedded.folder().toAbsolutePath().toString());
        };
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "be.informat.oneroster.bootstrap.Main",
                "serve",
                "--port",
                Integer.toString(port)));
        String profile = System.getProperty("bench.profile");
        if (profile != null) {
            arguments.addFirst("-XX:StartFlightRecording=settings=profile,filename=" + profile);
        }
        return start(arguments, environment, today, port);
    }

    /** The file server of the JDK. */
    static JavaProcess files(Path folder) {
        int port = freePort();
        return start(
                List.of(
                        "-m",
                        "jdk.httpserver",
                        "-b",
                        "127.0.0.1",
                        "-o",
                        "none",
                        "-d",
                        folder.toAbsolutePath().toString(),
                        "-p",
                        "" + port),
                Map.of(),
                LocalDate.EPOCH,
                port);
    }

    private static JavaProcess start(
            List<String> arguments, Map<String, String> environment, LocalDate today, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ONEROSTER_TODAY", today.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "benchmark-server.log").toFile());
        try {
            JavaProcess started = new JavaProcess(builder.start(), port);
            started.await();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (ConnectException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("The server did not start: see target/benchmark-server.log.");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Its processor time so far and its most memory. */
    String use() {
        String cpu = process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() + " ms of processor time")
                .orElse("");
        try {
            String most = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .map(kilobytes -> ", at most " + Long.parseLong(kilobytes) / 1024 + " MB of memory")
                    .orElse("");
            return "the server took " + cpu + most;
        } catch (IOException notLinux) {
            return "the server took " + cpu;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
