package be.informat.oneroster.adapter.rest.oauth;

import be.informat.oneroster.adapter.rest.http.Sha256;
import be.informat.oneroster.adapter.rest.http.TokenVerifier;
import be.informat.oneroster.application.port.ApiScope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Believes JWTs of one issuer. */
final class JwtVerifier implements TokenVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(JwtVerifier.class);

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String NOT_BELIEVED = "The token is expired, malformed, or not for here.";

    private final TrustedIssuer issuer;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Cache<String, Remembered> believed = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Remembered(Outcome.Believed outcome, Instant expires) {}

    JwtVerifier(TrustedIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        // A set that may be asked for null: what a token without a type is.
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new HashSet<>(issuer.types())));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(issuer.algorithms(), issuer.keys()));
        processor.setJWTClaimsSetVerifier(claimsVerifier());
    }

    private DefaultJWTClaimsVerifier<SecurityContext> claimsVerifier() {
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(
                        issuer.audience(),
                        new JWTClaimsSet.Builder().issuer(issuer.name()).build(),
                        Set.of("exp", issuer.clientClaim())) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew((int) LEEWAY.toSeconds());
        return verifier;
    }

    @Override
    public Outcome verify(String token) {
        String hash = Sha256.hex(token);
        Remembered remembered = believed.getIfPresent(hash);
        if (remembered != null && clock.instant().isBefore(remembered.expires().plus(LEEWAY))) {
            return remembered.outcome();
        }
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            String client = claims.getStringClaim(issuer.clientClaim());
            Outcome.Believed outcome = new Outcome.Believed(client, scopes(claims));
            believed.put(
                    hash, new Remembered(outcome, claims.getExpirationTime().toInstant()));
            return outcome;
        } catch (KeySourceException e) {
            LOG.warn("The keys of the issuer of tokens cannot be had: {}", e.getMessage());
            return new Outcome.Undecided();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.debug("A token was not believed.", e);
            return new Outcome.Disbelieved(NOT_BELIEVED);
        }
    }

    /** What a token grants: {@code scope} or {@code scp}, a text between spaces or a list; null if it has neither. */
    private static @Nullable Set<ApiScope> scopes(JWTClaimsSet claims) throws ParseException {
        Object claim = claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
        return switch (claim) {
            case null -> null;
            case String text -> scopes(List.of(text.split(" ")));
            case Collection<?> texts -> scopes(texts);
            default -> throw new ParseException("A scope is a text or a list of texts.", 0);
        };
    }

    private static Set<ApiScope> scopes(Collection<?> texts) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (Object text : texts) {
            ApiScope.ofUri(String.valueOf(text)).ifPresent(scopes::add);
        }
        return scopes;
    }
}
