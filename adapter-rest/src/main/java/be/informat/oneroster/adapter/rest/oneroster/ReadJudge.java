package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.BearerToken;
import be.informat.oneroster.adapter.rest.http.Parameters;
import be.informat.oneroster.adapter.rest.http.Sha256;
import be.informat.oneroster.adapter.rest.http.TokenVerifier;
import be.informat.oneroster.adapter.rest.oneroster.Answer.Refused;
import be.informat.oneroster.adapter.rest.oneroster.Operation.Parent;
import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.application.access.AdmitClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.reading.PinnedRoster;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.Reader;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a request in the order that the package describes, up to the point where only records have to be written. */
final class ReadJudge {

    private static final List<String> VERBS = List.of("GET", "HEAD");

    private final TokenVerifier tokens;
    private final AdmitClient admitClient;
    private final ReadRoster readRoster;
    private final OneRosterApi.Settings settings;

    ReadJudge(TokenVerifier tokens, AdmitClient admitClient, ReadRoster readRoster, OneRosterApi.Settings settings) {
        this.tokens = tokens;
        this.admitClient = admitClient;
        this.readRoster = readRoster;
        this.settings = settings;
    }

    /** @param journal is told who asks for what, as far as it is known */
    Answer judge(Request request, Journal journal) {
        Optional<String> token = BearerToken.of(request.authorization());
        return token.map(text -> judgeToken(text, request, journal)).orElseGet(Refused::withoutToken);
    }

    private Answer judgeToken(String token, Request request, Journal journal) {
        return switch (tokens.verify(token)) {
            case TokenVerifier.Outcome.Disbelieved(String reason) -> Refused.withBadToken(reason);
            case TokenVerifier.Outcome.Undecided() ->
                Refused.busy("The keys of the issuer of tokens cannot be had at this moment.");
            case TokenVerifier.Outcome.Believed(String client, @Nullable Set<ApiScope> scopes) -> {
                journal.client(client);
                yield judgeClient(client, scopes, Sha256.hex(token), request, journal);
            }
        };
    }

    private Answer judgeClient(
            String client, @Nullable Set<ApiScope> scopes, String token, Request request, Journal journal) {
        AdmitClient.Outcome admission = admitClient.admit(client);
        Optional<Route> route = Route.of(request.path(), settings.address().path());
        route.ifPresent(known -> journal.operation(known.operation()));
        if (admission instanceof AdmitClient.Outcome.Revoked) {
            return Refused.withBadToken("The client was revoked.");
        }
        if (route.isPresent() && !VERBS.contains(request.verb())) {
            return Refused.otherVerb(String.join(", ", VERBS));
        }
        return switch (admission) {
            case AdmitClient.Outcome.Revoked() ->
                throw new IllegalStateException("A revoked client is refused before.");
            case AdmitClient.Outcome.UnknownClient() -> Refused.unknownClient();
            case AdmitClient.Outcome.TenantClosed(var state) -> Refused.tenantIs(state);
            case AdmitClient.Outcome.Admitted(var tenant, var registered) -> {
                journal.tenant(tenant);
                Reader reader = new Reader(tenant, client, token);
                journal.notes().reader(reader);
                yield judgeRoute(reader, granted(scopes, registered), route, request, journal.notes());
            }
        };
    }

    private static Set<ApiScope> granted(@Nullable Set<ApiScope> asked, Set<ApiScope> registered) {
        Set<ApiScope> granted = EnumSet.noneOf(ApiScope.class);
        granted.addAll(registered);
        if (asked != null) {
            granted.retainAll(asked);
        }
        return granted;
    }

    private Answer judgeRoute(
            Reader reader, Set<ApiScope> granted, Optional<Route> route, Request request, ReadNotes notes) {
        if (route.isEmpty()) {
            return Refused.unknown("OneRoster 1.1 has no such read.");
        }
        Operation operation = route.get().operation();
        if (Collections.disjoint(granted, operation.scopes())) {
            return Refused.withoutScope(operation.scopes());
        }
        Parameters parameters = Parameters.parse(request.query());
        Query.Outcome query = QueryParser.parse(
                operation.kind(), settings.address().oneRoster(), parameters, settings.defaultLimit());
        if (query instanceof Query.Outcome.Wrong wrong && route.get().ids().isEmpty()) {
            return Refused.wrong(wrong.problems());
        }
        ReadRoster.Read read = read(reader, route.get(), query, parameters);
        Optional<PinnedRoster> roster = readRoster.open(read);
        if (roster.isEmpty()) {
            return Refused.busy("Nothing was published yet.");
        }
        notes.pinned(read, roster.get());
        List<RosterRecord> parents = new ArrayList<>();
        Optional<Refused> missing = findParents(roster.get(), route.get(), parents);
        if (missing.isPresent()) {
            return missing.get();
        }
        return judgeQuery(new Pinned(reader, granted, route.get(), roster.get(), parents), query, parameters, request);
    }

    /** A read that is pinned, and whose parents exist. */
    private record Pinned(
            Reader reader, Set<ApiScope> granted, Route route, PinnedRoster roster, List<RosterRecord> parents) {}

    private static ReadRoster.Read read(Reader reader, Route route, Query.Outcome query, Parameters parameters) {
        if (route.operation().shape() == Shape.SINGLE || !(query instanceof Query.Outcome.Right right)) {
            return new ReadRoster.Read(reader, route.path(), null, 0);
        }
        String list = Sha256.hex(route.path() + "\n" + parameters.values("filter") + "\n" + parameters.values("sort")
                + "\n" + parameters.values("orderBy"));
        return new ReadRoster.Read(reader, route.path(), list, right.query().offset());
    }

    private static Optional<Refused> findParents(PinnedRoster roster, Route route, List<RosterRecord> found) {
        List<Parent> parents = route.operation().parents();
        for (int index = 0; index < parents.size(); index++) {
            Parent parent = parents.get(index);
            Filter filter = new Filter.And(List.of(
                    Views.withId(parent.kind(), route.ids().get(index)),
                    parent.condition().of(found)));
            Optional<RosterRecord> record = roster.find(parent.kind(), filter);
            if (record.isEmpty()) {
                return Optional.of(Refused.unknown("The path names a record that does not exist."));
            }
            found.add(record.get());
        }
        return Optional.empty();
    }

    private Answer judgeQuery(Pinned pinned, Query.Outcome query, Parameters parameters, Request request) {
        Operation operation = pinned.route().operation();
        Filter view = operation.view().of(pinned.parents());
        if (operation.shape() == Shape.SINGLE) {
            Filter id = Views.withId(operation.kind(), pinned.route().ids().getLast());
            view = new Filter.And(List.of(view, id));
            if (onlyRecord(pinned, view).total() == 0) {
                return Refused.unknown("There is no such record.");
            }
        }
        return switch (query) {
            case Query.Outcome.Wrong(List<Remark> problems) -> Refused.wrong(problems);
            case Query.Outcome.Right(Query right) -> records(pinned, view, right, parameters, request);
        };
    }

    private Answer records(Pinned pinned, Filter view, Query query, Parameters parameters, Request request) {
        Operation operation = pinned.route().operation();
        int publication = pinned.roster().publication();
        String entityTag = entityTag(pinned, request);
        PinnedRoster.Page page = operation.shape() == Shape.SINGLE
                ? onlyRecord(pinned, view)
                : pinned.roster()
                        .page(
                                new Selection(operation.kind(), view, query.filter(), query.sort()),
                                query.offset(),
                                query.limit());
        if (EntityTags.matches(request.ifNoneMatch(), entityTag)) {
            return new Answer.NotModified(publication, entityTag);
        }
        String address = settings.address().oneRoster() + pinned.route().path();
        String links = operation.shape() == Shape.SINGLE
                ? ""
                : Links.of(address, parameters, query.offset(), query.limit(), page.total());
        return new Answer.Records(operation, query, page, publication, entityTag, links);
    }

    private static PinnedRoster.Page onlyRecord(Pinned pinned, Filter view) {
        Kind kind = pinned.route().operation().kind();
        return pinned.roster().page(new Selection(kind, view, new Filter.Everything(), null), 0, 1);
    }

    private String entityTag(Pinned pinned, Request request) {
        return EntityTags.of(
                pinned.reader().tenant(),
                pinned.roster().publication(),
                pinned.granted(),
                settings.address().oneRoster(),
                settings.programVersion(),
                pinned.route().path(),
                Objects.requireNonNullElse(request.query(), ""));
    }
}
