package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server in a process of its own, until it is closed. */
final class JavaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private JavaProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, started as its users do, in a heap of a gigabyte; when it says that it is ready. */
    static JavaProcess program(Settings.Database database) {
        Map<String, String> environment = new HashMap<>(Map.of("ONEROSTER_TODAY", BenchmarkTenant.TODAY.toString()));
        switch (database) {
            case Settings.Postgres server -> {
                environment.put("ONEROSTER_DATABASE_URL", server.url());
                environment.put("ONEROSTER_DATABASE_USER", "postgres");
            }
            case Settings.Embedded embedded ->
                environment.put(
                        "ONEROSTER_DATA", embedded.folder().toAbsolutePath().toString());
        }
        String profile = System.getProperty("bench.profile");
        String recording = profile == null ? "" : " -XX:StartFlightRecording=settings=profile,filename=" + profile;
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx1g" + recording);
        int port = freePort();
        JavaProcess started = start(List.of("bin/oneroster", "serve", "--port", "" + port), environment, port);
        started.await("/readyz");
        return started;
    }

    /** The file server of the JDK. */
    static JavaProcess files(Path folder) {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String files = folder.toAbsolutePath().toString();
        List<String> command =
                List.of(java, "-m", "jdk.httpserver", "-b", "127.0.0.1", "-o", "none", "-d", files, "-p", "" + port);
        JavaProcess started = start(command, Map.of(), port);
        started.await("/");
        return started;
    }

    private static JavaProcess start(List<String> command, Map<String, String> environment, int port) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "benchmark-server.log").toFile());
        try {
            return new JavaProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String path) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (answers(path)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The server did not start: see target/benchmark-server.log.");
    }

    private boolean answers(String path) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create(address() + path).toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
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
