package be.informat.oneroster.bootstrap.sdscheck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A small OneRoster provider that is right but for one fault. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "client";
    static final String SECRET = "a-secret";
    private static final String TOKEN = "a.good.token";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final Pattern FILTER = Pattern.compile("(status|dateLastModified)([=>])['’‘](.*)['’‘]");

    private final Fault fault;
    private final TestRoster roster;
    private final HttpServer server;

    private TestProvider(Fault fault, HttpServer server) {
        this.fault = fault;
        this.server = server;
        roster = new TestRoster(fault);
    }

    static TestProvider with(Fault fault) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestProvider provider = new TestProvider(fault, server);
            server.createContext("/token", provider::token);
            server.createContext("/", provider::read);
            server.start();
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Access access() {
        String address = "http://localhost:" + server.getAddress().getPort();
        return new Access(URI.create(address + "/ims/oneroster/v1p1"), URI.create(address + "/token"), CLIENT, SECRET);
    }

    private void token(HttpExchange exchange) throws IOException {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean isKnown = fault == Fault.ANY_SECRET
                || expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!isKnown) {
            answer(exchange, 401, JSON, "{\"error\":\"invalid_client\"}");
            return;
        }
        String type = fault == Fault.TOKEN_WITHOUT_TYPE ? "" : "\"token_type\":\"bearer\",";
        answer(
                exchange,
                200,
                fault == Fault.TOKEN_AS_TEXT ? "text/plain" : JSON,
                "{\"access_token\":\"" + TOKEN + "\"," + type + "\"expires_in\":3600}");
    }

    private void read(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String path = exchange.getRequestURI().getPath();
        if (fault == Fault.ROOT_ELSEWHERE) {
            answer(exchange, 404, "text/html", "<h1>Nothing here</h1>");
        } else if (token == null ? fault != Fault.RECORDS_WITHOUT_TOKEN : !isGood(token)) {
            answer(exchange, 401, JSON, "{}");
        } else if (fault == Fault.SCOPE_MISSING) {
            answer(exchange, 403, JSON, "{\"imsx_description\":\"the tenant is suspended\"}");
        } else if (fault == Fault.USERS_FAIL && path.endsWith("/users")) {
            answer(exchange, 500, JSON, "{}");
        } else {
            list(exchange, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private boolean isGood(String token) {
        return fault == Fault.ANY_TOKEN || token.equals("Bearer " + TOKEN);
    }

    private void list(HttpExchange exchange, String name) throws IOException {
        List<JsonNode> records = roster.records(name);
        Map<String, String> query = query(exchange);
        String filter = query.getOrDefault("filter", "");
        Matcher matcher = FILTER.matcher(filter);
        if (records.isEmpty()) {
            answer(exchange, 404, JSON, "{}");
        } else if (!filter.isEmpty()
                && (!matcher.matches() || (fault == Fault.TYPOGRAPHIC_QUOTES_REFUSED && filter.contains("’")))) {
            answer(exchange, 400, JSON, "{\"imsx_codeMinor\":\"invalid_filter_field\"}");
        } else {
            List<JsonNode> found = filter.isEmpty() ? records : select(records, matcher);
            page(exchange, name, found, query);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Pattern.compile("&")
                .splitAsStream(exchange.getRequestURI().getRawQuery())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private List<JsonNode> select(List<JsonNode> records, Matcher filter) {
        String field = filter.group(1);
        String value = filter.group(3);
        if (field.equals("status")) {
            return fault == Fault.STATUS_FILTER_IGNORED
                    ? records
                    : records.stream()
                            .filter(record -> text(record, field).equals(value))
                            .toList();
        }
        List<JsonNode> later = records.stream()
                .filter(record -> fault == Fault.DELTA_FILTER_IGNORED
                        || isAfter(text(record, field), value, fault == Fault.DELTA_NOT_STRICT))
                .toList();
        return fault == Fault.DELTA_LOSES_A_RECORD && later.size() > 1 ? later.subList(1, later.size()) : later;
    }

    private static boolean isAfter(String changed, String since, boolean orEqual) {
        int order = Instant.parse(changed).compareTo(Instant.parse(since));
        return orEqual ? order >= 0 : order > 0;
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).asString();
    }

    private void page(HttpExchange exchange, String name, List<JsonNode> found, Map<String, String> query)
            throws IOException {
        int asked = Integer.parseInt(query.getOrDefault("limit", "100"));
        int limit = fault == Fault.LIMIT_IGNORED ? 100 : fault == Fault.LIMIT_CAPPED ? Math.min(asked, 3) : asked;
        int offset = fault == Fault.OFFSET_IGNORED ? 0 : Integer.parseInt(query.getOrDefault("offset", "0"));
        List<JsonNode> page =
                new ArrayList<>(found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size())));
        if (offset > 0 && !page.isEmpty() && fault == Fault.RECORD_ON_TWO_PAGES) {
            page.set(0, found.get(offset - 1));
        }
        if (offset > 0 && page.size() > 1 && fault == Fault.RECORD_ON_NO_PAGE) {
            page.set(0, page.get(1));
        }
        if (fault != Fault.NO_TOTAL) {
            int total = found.size() + (fault == Fault.TOTAL_TOO_HIGH && name.equals("users") ? 2 : 0);
            exchange.getResponseHeaders().add("X-Total-Count", Integer.toString(total));
        }
        boolean isLast = offset + limit >= found.size();
        if (!isLast || fault == Fault.NEXT_ON_THE_LAST_PAGE) {
            int next = fault == Fault.NEXT_TO_THE_SAME_PAGE ? offset : offset + limit;
            exchange.getResponseHeaders().add("Link", link(name, next, limit, query.getOrDefault("filter", "")));
        }
        String list = fault == Fault.OTHER_LIST_NAME ? "items" : name;
        String body =
                "{\"" + list + "\":[" + page.stream().map(JsonNode::toString).collect(Collectors.joining(",")) + "]}";
        boolean isHalf = fault == Fault.HALF_A_PAGE && name.equals("enrollments");
        answer(
                exchange,
                200,
                fault == Fault.NO_JSON_TYPE && name.equals("classes") ? "text/html" : JSON,
                isHalf ? body.substring(0, body.length() / 2) : body);
    }

    private String link(String name, int offset, int limit, String filter) {
        return "<" + access().url() + "/" + name + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8)
                + "&limit=" + limit + "&offset=" + offset + ">; rel=\"next\"";
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
