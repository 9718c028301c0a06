package be.informat.oneroster.bootstrap.sdscheck;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks a provider. The steps are in the package's description. */
public final class SdsCheck {

    private static final String PROBE = Survey.probe(Collection.ORGS);
    private static final String INVENTED_TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.";

    private final Access access;
    private final InstantSource clock;

    public SdsCheck(Access access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Takes all steps; a long list takes minutes.
     *
     * @param progress is told now and then what was read, for people
     */
    public Report run(Consumer<String> progress) {
        Steps steps = new Steps();
        try (Provider provider = new Provider(access)) {
            Credentials credentials = new Credentials(provider, access);
            Optional<Reads> reads = openWizard(provider, credentials, steps);
            if (reads.isPresent()) {
                new Survey(reads.get(), progress).run(steps);
            } else {
                steps.skip("collections, deltas and all that follows", "there is no access to the data");
            }
        }
        return steps.report();
    }

    /** The steps of the wizard. @return a way to read, if there is one */
    private Optional<Reads> openWizard(Provider provider, Credentials credentials, Steps steps) {
        steps.take("url", problems -> url(provider, problems));
        Credentials.Token[] token = new Credentials.Token[1];
        boolean isKnown = steps.take("credentials", problems -> {
            token[0] = credentials.take();
            credentials.checkWrongSecret(problems);
            return "a token by " + token[0].way() + ", for "
                    + token[0].lifetime().toSeconds() + " s";
        });
        if (!isKnown) {
            steps.skip("data-access", "there is no token");
            return Optional.empty();
        }
        boolean isOpen = steps.take("data-access", problems -> dataAccess(provider, token[0], problems));
        return isOpen ? Optional.of(new Reads(provider, credentials, token[0], clock)) : Optional.empty();
    }

    private String url(Provider provider, Problems problems) throws ProviderFault {
        try (Answer answer = provider.get(PROBE, null)) {
            if (answer.status() == 200) {
                problems.add(answer.request() + " answers 200 without a token: anybody may read the data.");
            } else if (answer.status() == 404) {
                throw new ProviderFault(
                        answer.request() + " answers 404 instead of 401: the URL has to be the root of OneRoster,"
                                + " which usually ends with /ims/oneroster/v1p1.");
            } else {
                answer.require(401);
            }
            return access.url() + " answers";
        }
    }

    private String dataAccess(Provider provider, Credentials.Token token, Problems problems) throws ProviderFault {
        try (Answer answer = provider.get(PROBE, token.text())) {
            answer.require(200);
            answer.requireJson();
            Page.read(answer, Collection.ORGS.path(), record -> {});
        }
        try (Answer answer = provider.get(PROBE, INVENTED_TOKEN)) {
            if (answer.status() != 401) {
                problems.add(
                        answer.request() + " answers " + answer.status() + " to an invented token, instead of 401.");
            }
        }
        return "the token opens " + Collection.ORGS.path();
    }
}
