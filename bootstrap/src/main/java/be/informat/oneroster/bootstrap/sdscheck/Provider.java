package be.informat.oneroster.bootstrap.sdscheck;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The provider under test, as far as a client sees it. */
final class Provider implements AutoCloseable {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Access access;

    Provider(Access access) {
        this.access = access;
    }

    /** Reads below the root. @param token none if null */
    Answer get(String pathAndQuery, @Nullable String token) throws ProviderFault {
        HttpRequest.Builder request = HttpRequest.newBuilder(access.below(pathAndQuery))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build(), "GET " + decoded(pathAndQuery));
    }

    /** Asks for a token, with the client's id and secret as Basic authentication. */
    Answer tokenByBasic(String secret) throws ProviderFault {
        String pair = encoded(access.clientId()) + ":" + encoded(secret);
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return token(Map.of(), "Basic " + basic);
    }

    /** Asks for a token, with the client's id and secret in the form. */
    Answer tokenByForm() throws ProviderFault {
        return token(Map.of("client_id", access.clientId(), "client_secret", access.clientSecret()), null);
    }

    private Answer token(Map<String, String> client, @Nullable String authorization) throws ProviderFault {
        String form = client.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("", "grant_type=client_credentials", ""));
        HttpRequest.Builder request = HttpRequest.newBuilder(access.tokenUrl())
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build(), "POST " + access.tokenUrl());
    }

    private Answer send(HttpRequest request, String told) throws ProviderFault {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            return new Answer(told, response.statusCode(), response.headers(), response.body());
        } catch (ConnectException | HttpTimeoutException unreachable) {
            throw new ProviderFault(authority(request.uri()) + " cannot be reached (" + cause(unreachable) + ").");
        } catch (IOException broken) {
            throw broken(told, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProviderFault(told + " was interrupted.");
        }
    }

    static ProviderFault broken(String request, IOException failure) {
        return new ProviderFault(request + " breaks off (" + cause(failure) + ").");
    }

    private static String authority(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String cause(Throwable failure) {
        if (failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure.getCause() == null ? failure.getClass().getSimpleName() : cause(failure.getCause());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As people read it; as it is if it cannot be decoded. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
