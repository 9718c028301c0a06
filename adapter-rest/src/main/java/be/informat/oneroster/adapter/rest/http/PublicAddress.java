package be.informat.oneroster.adapter.rest.http;

import java.net.URI;

/**
 * The address under which clients know this installation; every link, reference and issuer is built from it.
 *
 * @param base scheme, host and perhaps a path, without a slash at the end
 */
public record PublicAddress(String base) {

    /** The root of OneRoster 1.1, below {@link #base}. */
    public static final String ONEROSTER_ROOT = "/ims/oneroster/v1p1";

    /** The path of the token endpoint, below {@link #base}. */
    public static final String TOKEN_PATH = "/connect/token";

    public PublicAddress {
        if (base.endsWith("/")) {
            throw new IllegalArgumentException("The public address ends without a slash.");
        }
    }

    /** The address of an absolute URI of http or https; slashes at its end are cut off. */
    public static PublicAddress of(URI uri) {
        return new PublicAddress(uri.toString().replaceAll("/+$", ""));
    }

    /**
     * The path of {@link #base}: empty, or beginning with a slash and ending without. A proxy may cut it off before a request comes here,
     * or leave it.
     */
    public String path() {
        String path = URI.create(base).getRawPath();
        return path == null ? "" : path;
    }

    /** The root of OneRoster, as it is pasted into a client. */
    public String oneRoster() {
        return base + ONEROSTER_ROOT;
    }

    /** Where clients get their tokens. */
    public String token() {
        return base + TOKEN_PATH;
    }
}
