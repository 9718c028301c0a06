package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Addresses;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.bootstrap.wiring.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Does what the demo does, and ends: the script that starts the program learns from it what later starts need. */
@Command(name = "warm-up", hidden = true, header = "Goes through a whole demo without showing it.")
final class WarmUpCommand implements Callable<Integer> {

    private final Program program;

    WarmUpCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Clock clock = program.surroundings().clock();
        try (TemporaryFolder folder = TemporaryFolder.create("oneroster-warm-up-")) {
            Settings settings = Demo.settings(program.settings().withPort(0), folder.path());
            try (Application application = Application.openForServer(settings, clock, program::say);
                    Service service = Service.start(application, settings, clock, ProgramVersion.text())) {
                Demo demo = Demo.prepare(application, service.addresses(), folder.path());
                application.duePublications().start();
                read(service.addresses(), demo.credentials());
            } catch (IOException broken) {
                throw new UncheckedIOException("The demo cannot be read", broken);
            }
        }
        return ExitCode.DONE;
    }

    private static void read(Addresses addresses, Credentials credentials) throws IOException {
        HttpURLConnection token = open(addresses.token());
        token.setDoOutput(true);
        String form = "grant_type=client_credentials&client_id="
                + credentials.client().id() + "&client_secret=" + credentials.secret();
        token.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
        String answer = text(token);
        String bearer = answer.replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
        for (String path : new String[] {"/users", "/classes?limit=5000&filter=status='active'"}) {
            HttpURLConnection collection = open(addresses.oneRoster() + path.replace("'", "%27"));
            collection.setRequestProperty("Authorization", "Bearer " + bearer);
            text(collection);
        }
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }

    private static String text(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
