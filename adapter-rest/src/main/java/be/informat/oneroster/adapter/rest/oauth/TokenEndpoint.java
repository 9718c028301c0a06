package be.informat.oneroster.adapter.rest.oauth;

import be.informat.oneroster.adapter.rest.http.ClientAddresses;
import be.informat.oneroster.adapter.rest.http.JettyResponse;
import be.informat.oneroster.adapter.rest.http.Outage;
import be.informat.oneroster.application.access.AuthenticateClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.StoreUnavailableException;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** {@code POST /connect/token}. */
final class TokenEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 16 * 1024;
    private static final String RETRY_AFTER = "Retry-After";
    private static final ErrorObject WRONG =
            OAuth2Error.INVALID_CLIENT.setDescription("Unknown client or wrong secret");

    private final AuthenticateClient authenticateClient;
    private final TokenIssuer issuer;
    private final WrongSecrets wrongSecrets;
    private final ClientAddresses addresses;

    TokenEndpoint(
            AuthenticateClient authenticateClient,
            TokenIssuer issuer,
            WrongSecrets wrongSecrets,
            ClientAddresses addresses) {
        this.authenticateClient = authenticateClient;
        this.issuer = issuer;
        this.wrongSecrets = wrongSecrets;
        this.addresses = addresses;
    }

    void handle(Context context) {
        context.header("Cache-Control", "no-store");
        context.header("Pragma", "no-cache");
        if (!context.req().getMethod().equals("POST")) {
            context.header("Allow", "POST");
            refuse(context, 405, OAuth2Error.INVALID_REQUEST.setDescription("Tokens are asked for by POST"));
            return;
        }
        try {
            answer(context);
        } catch (StoreUnavailableException e) {
            LOG.error("No token was given: the database is away: {}", Outage.reason(e));
            context.header(RETRY_AFTER, "10");
            refuse(
                    context,
                    503,
                    OAuth2Error.TEMPORARILY_UNAVAILABLE.setDescription("The service is away for a moment"));
        } catch (RuntimeException e) {
            LOG.error("No token was given: a defect.", e);
            refuse(context, 500, OAuth2Error.SERVER_ERROR.setDescription("Something went wrong here"));
        }
    }

    private void answer(Context context) {
        byte[] body;
        try {
            body = body(context);
        } catch (IOException e) {
            LOG.debug("A body could not be read.", e);
            refuse(context, OAuth2Error.INVALID_REQUEST.setDescription("The body cannot be read"));
            return;
        }
        if (body.length > LONGEST_BODY) {
            refuse(context, OAuth2Error.INVALID_REQUEST.setDescription("The body is too long"));
            return;
        }
        String form = new String(body, StandardCharsets.UTF_8);
        switch (TokenRequest.read(context.req().getContentType(), context.header("Authorization"), form)) {
            case TokenRequest.Outcome.Refused(ErrorObject error) -> refuse(context, error);
            case TokenRequest.Outcome.Readable(TokenRequest request) -> answer(request, context);
        }
    }

    /** No more is read of a body than shows that it is too long. */
    private static byte[] body(Context context) throws IOException {
        return context.req().getInputStream().readNBytes(LONGEST_BODY + 1);
    }

    private void answer(TokenRequest request, Context context) {
        switch (authenticateClient.authenticate(request.client(), request.secrets())) {
            case AuthenticateClient.Outcome.Refused() -> slowDown(request.client(), context);
            case AuthenticateClient.Outcome.Authenticated(String client, Set<ApiScope> registered) -> {
                Set<ApiScope> granted = granted(request.scope(), registered);
                if (granted.isEmpty()) {
                    refuse(
                            context,
                            OAuth2Error.INVALID_SCOPE.setDescription("The client may have none of these scopes"));
                    return;
                }
                give(client, granted, context);
            }
        }
    }

    private static Set<ApiScope> granted(@Nullable String asked, Set<ApiScope> registered) {
        if (asked == null) {
            return registered;
        }
        Set<ApiScope> granted = EnumSet.noneOf(ApiScope.class);
        for (String uri : List.of(asked.split(" "))) {
            ApiScope.ofUri(uri).filter(registered::contains).ifPresent(granted::add);
        }
        return granted;
    }

    private void give(String client, Set<ApiScope> scopes, Context context) {
        BearerAccessToken token = new BearerAccessToken(
                issuer.issue(client, scopes),
                TokenIssuer.LIFETIME.toSeconds(),
                Scope.parse(TokenIssuer.written(scopes)));
        LOG.atInfo().addKeyValue("client", client).log("A token was given.");
        json(context, 200, new AccessTokenResponse(new Tokens(token, null)).toJSONObject());
    }

    private void slowDown(String client, Context context) {
        Optional<Duration> wait = wrongSecrets.count(client, addresses.of(context.req()));
        if (wait.isEmpty()) {
            refuse(context, WRONG);
            return;
        }
        context.header(RETRY_AFTER, Long.toString(Math.max(1, wait.get().toSeconds() + 1)));
        refuse(context, 429, OAuth2Error.INVALID_CLIENT.setDescription("Too many wrong secrets"));
    }

    private static void refuse(Context context, ErrorObject error) {
        refuse(context, error.getHTTPStatusCode(), error);
    }

    private static void refuse(Context context, int status, ErrorObject error) {
        if (status == 401) {
            context.header("WWW-Authenticate", "Basic realm=\"oneroster\"");
        }
        json(context, status, error.toJSONObject());
    }

    private static void json(Context context, int status, Map<String, Object> body) {
        context.status(status);
        JettyResponse.contentType(context.req(), "application/json;charset=UTF-8");
        context.result(JSON.writeValueAsBytes(body));
    }
}
