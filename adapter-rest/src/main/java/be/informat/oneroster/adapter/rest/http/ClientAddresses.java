package be.informat.oneroster.adapter.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out where a request comes from. */
public final class ClientAddresses {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final int LONGEST = 64;

    private final Set<String> proxies;

    /** @param proxies the IP addresses of proxies of ours, as their connections show them; empty if there are none */
    public ClientAddresses(Set<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /** The address of the client of a request. */
    public String of(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return of(request.getRemoteAddr(), forwarded.isEmpty() ? null : String.join(",", forwarded));
    }

    /**
     * @param peer the IP address of the connection
     * @param forwarded the header {@code X-Forwarded-For}, all of them joined; null if there is none
     */
    String of(String peer, @Nullable String forwarded) {
        if (forwarded == null || !proxies.contains(peer)) {
            return peer;
        }
        String[] entries = COMMA.split(forwarded, -1);
        String last = entries[entries.length - 1].strip();
        return last.isEmpty() || last.length() > LONGEST ? peer : last;
    }
}
