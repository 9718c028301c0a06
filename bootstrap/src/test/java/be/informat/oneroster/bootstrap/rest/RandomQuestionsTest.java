package be.informat.oneroster.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.road.PayloadSchema;
import be.informat.oneroster.domain.Budget;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filters, orders, fields and pages by chance, asked over HTTP of both databases, against an evaluation of the same question that shares
 * nothing with the program: the same records in the same order, never a failure of ours, never a record of the other tenant.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomQuestionsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHOOL = "00000000-0000-4000-8000-000000000065";
    private static final String CLASS = "00000000-0000-4000-8000-0000000001f5";

    @TempDir
    static Path folder;

    private TwoProviders providers;
    private List<Whole> lists;

    /** A list that can be asked for, with everything in it. */
    private record Whole(String tenant, String path, String envelope, List<JsonNode> records) {}

    @BeforeAll
    void start() throws IOException {
        providers = new TwoProviders(folder);
        lists = new ArrayList<>();
        for (String tenant : List.of(TwoProviders.FIRST, TwoProviders.SECOND)) {
            for (String operation : providers.description().get("paths").propertyNames()) {
                if (!operation.endsWith("}")) {
                    whole(tenant, operation);
                }
            }
        }
        assertThat(lists).hasSizeGreaterThan(40);
    }

    private void whole(String tenant, String operation) {
        String person = operation.startsWith("/teachers") ? "000000000024" : "000000000002";
        String path = operation
                .replace("{schoolId}", SCHOOL)
                .replace("{classId}", CLASS)
                .replaceAll("\\{(student|teacher|user)Id}", "00000000-0000-4000-8000-" + person)
                .replace("{termId}", "00000000-0000-4000-8000-000000000384")
                .replace("{courseId}", "00000000-0000-4000-8000-000000000191");
        HttpResponse<String> response = providers.read(tenant, path + "?limit=5000");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        JsonNode answer = JSON.readTree(response.body());
        String envelope = answer.propertyNames().iterator().next();
        List<JsonNode> records = new ArrayList<>();
        answer.get(envelope).forEach(records::add);
        if (!records.isEmpty()) {
            lists.add(new Whole(tenant, path, envelope, records));
        }
    }

    @AfterAll
    void stop() throws IOException {
        providers.close();
    }

    @Test
    void the_two_tenants_have_the_same_ids_and_other_names() {
        List<JsonNode> ours = users(TwoProviders.FIRST);
        List<JsonNode> theirs = users(TwoProviders.SECOND);
        assertThat(ours)
                .hasSize(40)
                .map(user -> user.get("sourcedId"))
                .isEqualTo(theirs.stream().map(user -> user.get("sourcedId")).toList());
        assertThat(ours).noneMatch(user -> user.toString().contains(TwoTenants.MARK));
        assertThat(theirs).allMatch(user -> user.get("familyName").asString().endsWith(TwoTenants.MARK));
    }

    private List<JsonNode> users(String tenant) {
        return lists.stream()
                .filter(list -> list.tenant().equals(tenant) && list.path().equals("/users"))
                .findFirst()
                .orElseThrow()
                .records();
    }

    @Test
    void three_thousand_questions() {
        ask(3_000);
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_questions() {
        ask(100_000);
    }

    private void ask(int questions) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int answered = 0;
        int records = 0;
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        int asked = 0;
        for (; asked < questions && budget.isLeft(); asked++) {
            Whole list = Questions.one(random, lists);
            Question question = Questions.next(random, PayloadSchema.kindOf(list.envelope()), list.records());
            String place = "seed %d, question %d: %s %s?%s (%s)"
                    .formatted(seed, asked, list.tenant(), list.path(), question.query(), question.writtenFilter());
            HttpResponse<String> response = providers.read(list.tenant(), list.path() + "?" + question.query());
            JsonNode answer = JSON.readTree(response.body());
            if (list.tenant().equals(TwoProviders.FIRST)) {
                assertThat(response.body()).as(place).doesNotContain(TwoTenants.MARK.strip());
            }
            if (!question.errors().isEmpty()) {
                assertThat(response.statusCode()).as(place).isEqualTo(400);
                assertThat(codes(answer)).as(place).isEqualTo(question.errors());
                continue;
            }
            List<JsonNode> matching = question.matching(list.records());
            assertThat(response.statusCode()).as(place).isEqualTo(200);
            assertThat(answer.get(list.envelope())).as(place).containsExactlyElementsOf(question.page(matching));
            assertThat(response.headers().firstValueAsLong("X-Total-Count"))
                    .as(place)
                    .hasValue(matching.size());
            assertThat(codes(answer)).as(place).isEqualTo(question.warnings());
            answered++;
            records += matching.size();
        }
        assertThat(answered).as("seed %d", seed).isGreaterThan(Math.max(1_000, asked * 3 / 4));
        assertThat(records).as("seed %d", seed).isGreaterThan(asked);
    }

    private static Set<String> codes(JsonNode answer) {
        Set<String> codes = new TreeSet<>();
        answer.path("statusInfoSet")
                .forEach(status -> codes.add(status.get("imsx_codeMinor").asString()));
        return codes;
    }
}
