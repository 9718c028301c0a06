package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The port of a command that serves; wins over the settings. */
final class PortOption {

    private static final int HIGHEST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 8080 unless the settings say another; 0 takes any.")
    private @Nullable Integer port;

    Settings in(Settings settings) {
        if (port == null) {
            return settings;
        }
        if (port < 0 || port > HIGHEST) {
            throw CommandFailure.wrongInput(
                    "--port " + port + " is no port.",
                    "Give a number from 1 to " + HIGHEST + ", or 0 for any free one.");
        }
        return settings.withPort(port);
    }
}
