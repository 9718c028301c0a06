package be.informat.oneroster.bootstrap.sdscheck;

import java.net.URI;

/**
 * What is entered in the wizard.
 *
 * @param url root of OneRoster 1.1, absolute, by http or https, with or without a slash at its end
 * @param tokenUrl absolute, by http or https
 */
public record Access(URI url, URI tokenUrl, String clientId, String clientSecret) {

    /** The address of a path and query below the root. */
    URI below(String pathAndQuery) {
        String root = url.toString();
        return URI.create((root.endsWith("/") ? root : root + "/") + pathAndQuery);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "Access[url=" + url + ", tokenUrl=" + tokenUrl + ", clientId=" + clientId + "]";
    }
}
