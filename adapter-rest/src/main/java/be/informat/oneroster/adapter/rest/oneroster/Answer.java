package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.reading.PinnedRoster;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a request is answered. Nothing is written yet. */
sealed interface Answer {

    int status();

    /**
     * Records, to be read while they are written.
     *
     * @param links the header {@code Link}; empty for a single read
     */
    record Records(
            Operation operation, Query query, PinnedRoster.Page page, int publication, String entityTag, String links)
            implements Answer {

        @Override
        public int status() {
            return 200;
        }
    }

    /** The client has it already. */
    record NotModified(int publication, String entityTag) implements Answer {

        @Override
        public int status() {
            return 304;
        }
    }

    /**
     * An error.
     *
     * @param remarks what is wrong, at least one
     * @param headers that only this error has
     */
    record Refused(int status, List<Remark> remarks, Map<String, String> headers) implements Answer {

        private static final String CHALLENGE = "WWW-Authenticate";
        private static final String REALM = "Bearer realm=\"oneroster\"";
        private static final String RETRY_AFTER_SECONDS = "10";

        static Refused withoutToken() {
            return refused(401, CodeMinor.UNAUTHORIZED, "A bearer token is needed.", Map.of(CHALLENGE, REALM));
        }

        static Refused withBadToken(String reason) {
            String challenge = REALM + ", error=\"invalid_token\", error_description=\"" + reason + "\"";
            return refused(401, CodeMinor.UNAUTHORIZED, reason, Map.of(CHALLENGE, challenge));
        }

        static Refused otherVerb(String allowed) {
            return refused(405, CodeMinor.INVALID_DATA, "This can only be read.", Map.of("Allow", allowed));
        }

        static Refused unknownClient() {
            return refused(403, CodeMinor.FORBIDDEN, "The client is not known here.", Map.of(CHALLENGE, REALM));
        }

        static Refused tenantIs(TenantState state) {
            String description = "The tenant is " + state.wireName() + "; only an active one can be read.";
            return refused(403, CodeMinor.FORBIDDEN, description, Map.of(CHALLENGE, REALM));
        }

        static Refused withoutScope(Set<ApiScope> needed) {
            String scopes = needed.stream().sorted().map(ApiScope::uri).collect(Collectors.joining(" "));
            String challenge = REALM + ", error=\"insufficient_scope\", scope=\"" + scopes + "\"";
            return refused(
                    403, CodeMinor.FORBIDDEN, "One of these scopes is needed: " + scopes, Map.of(CHALLENGE, challenge));
        }

        static Refused unknown(String what) {
            return refused(404, CodeMinor.UNKNOWN_OBJECT, what, Map.of());
        }

        static Refused wrong(List<Remark> problems) {
            return new Refused(400, problems, Map.of());
        }

        static Refused busy(String description) {
            return refused(503, CodeMinor.SERVER_BUSY, description, Map.of("Retry-After", RETRY_AFTER_SECONDS));
        }

        static Refused defect() {
            Remark remark = new Remark(null, "Something went wrong here; tell us the message reference.");
            return new Refused(500, List.of(remark), Map.of());
        }

        private static Refused refused(
                int status, CodeMinor codeMinor, String description, Map<String, String> headers) {
            return new Refused(status, List.of(new Remark(codeMinor, description)), headers);
        }
    }
}
