package be.informat.oneroster.bootstrap.wiring;

import be.informat.oneroster.bootstrap.settings.Settings;
import java.net.URI;

/**
 * What clients are told to use.
 *
 * @param root what clients see before the paths, without a final slash
 */
public record Addresses(URI root) {

    /** As set, else on this machine. */
    static Addresses of(Settings settings) {
        return new Addresses(
                settings.publicUrl() != null
                        ? settings.publicUrl()
                        : URI.create("http://localhost:" + settings.port()));
    }

    /** The root of the OneRoster interface. */
    public String oneRoster() {
        return root + "/ims/oneroster/v1p1";
    }

    /** Where tokens are given out. */
    public String token() {
        return root + "/connect/token";
    }
}
