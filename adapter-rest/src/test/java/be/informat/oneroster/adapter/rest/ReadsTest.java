package be.informat.oneroster.adapter.rest;

import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsTest {

    private ServerUnderTest server;
    private String token;

    @BeforeAll
    void start() {
        server = new ServerUnderTest();
        SchoolGroup.publishTo(server);
        token = server.newToken();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /orgs,                          orgs,             100 101 102
            /schools,                       orgs,             101 102
            /academicSessions,              academicSessions, 900 901
            /terms,                         academicSessions, 901
            /gradingPeriods,                academicSessions, ''
            /courses,                       courses,          110 111
            /classes,                       classes,          120 121
            /users,                         users,            1 2 3 5 6
            /students,                      users,            1 2 3
            /teachers,                      users,            5 6
            /demographics,                  demographics,     1 2
            /enrollments,                   enrollments,      201 202 203 205 206
            /schools/101/courses,           courses,          110
            /schools/101/classes,           classes,          120
            /schools/101/enrollments,       enrollments,      201 203 205
            /schools/101/students,          users,            1 2 3
            /schools/101/teachers,          users,            5
            /schools/102/students,          users,            2
            /schools/101/terms,             academicSessions, 901
            /schools/101/classes/120/enrollments, enrollments, 201 203 205
            /schools/101/classes/120/students, users,         1
            /schools/101/classes/120/teachers, users,         5
            /terms/901/classes,             classes,          120 121
            /terms/900/classes,             classes,          120 121
            /terms/900/gradingPeriods,      academicSessions, ''
            /courses/111/classes,           classes,          121
            /students/1/classes,            classes,          120
            /students/3/classes,            classes,          ''
            /teachers/5/classes,            classes,          120
            /users/5/classes,               classes,          120 121
            /classes/120/students,          users,            1
            /classes/121/students,          users,            2 5
            /classes/121/teachers,          users,            ''
            """)
    void a_collection_holds_what_it_should(String path, String envelope, String expected) {
        HttpResponse<String> response = server.read(token, withIds(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Payloads.faults("collection_" + envelope, response.body())).isEmpty();
        assertThat(numbers(server.json(token, withIds(path)).get(envelope))).isEqualTo(expected);
        int total = expected.isEmpty() ? 0 : expected.split(" ").length;
        assertThat(response.headers().firstValue("X-Total-Count")).contains(Integer.toString(total));
        assertThat(response.headers().firstValue("Link")).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /orgs/100,             org
            /schools/101,          org
            /academicSessions/900, academicSession
            /terms/901,            academicSession
            /courses/110,          course
            /classes/120,          class
            /users/1,              user
            /users/3,              user
            /students/1,           user
            /students/3,           user
            /teachers/5,           user
            /demographics/1,       demographics
            /demographics/2,       demographics
            /enrollments/201,      enrollment
            """)
    void a_record_is_read_by_its_id(String path, String envelope) {
        HttpResponse<String> response = server.read(token, withIds(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Payloads.faults("single_" + envelope, response.body())).isEmpty();
        assertThat(response.headers().firstValue("X-Total-Count")).contains("1");
        assertThat(response.headers().firstValue("Link")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/schools/100",
                "/terms/900",
                "/gradingPeriods/901",
                "/students/5",
                "/teachers/1",
                "/users/99",
                "/users/x",
                "/users/%20",
                "/demographics/5",
                "/schools/100/classes",
                "/schools/99/classes",
                "/schools/101/classes/121/students",
                "/students/5/classes",
                "/teachers/1/classes",
                "/terms/120/classes",
                "/classes/99/students",
                "/users/00000000-0000-4000-8000-00000000000A",
                "/Users",
                "/resources",
                "/lineItems",
                "/users/1/x",
                "/",
                "",
                "/users/1/classes/120",
                "/schools/101/orgs",
                "/../v1p1/users",
                "/users;x=1"
            })
    void what_does_not_exist_is_not_found(String path) {
        HttpResponse<String> response = server.read(token, withIds(path));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Payloads.faults("error", response.body())).isEmpty();
        assertThat(response.body()).contains("\"imsx_codeMinor\":\"unknown object\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//users", "/users/", "///users///", "//users//1//", "/schools//101/classes/"})
    void empty_segments_mean_nothing(String path) {
        assertThat(server.read(token, withIds(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_record_is_written_to_the_letter() {
        assertThat(server.read(token, withIds("/users/2")).body()).isEqualTo("""
                {"user":{"sourcedId":"00000000-0000-4000-8000-000000000002","status":"active",\
                "dateLastModified":"2024-09-02T06:00:00.501Z","username":"gebruiker.002","enabledUser":"true",\
                "givenName":"Émile","familyName":"Van Damme","role":"student",\
                "identifier":"00000000-0000-4000-8000-000000000002","orgs":[\
                {"href":"https://sis.example.be/informat/ims/oneroster/v1p1/orgs/00000000-0000-4000-8000-000000000065",\
                "sourcedId":"00000000-0000-4000-8000-000000000065","type":"org"},\
                {"href":"https://sis.example.be/informat/ims/oneroster/v1p1/orgs/00000000-0000-4000-8000-000000000066",\
                "sourcedId":"00000000-0000-4000-8000-000000000066","type":"org"}]}}""");
    }

    @Test
    void a_tombstone_keeps_its_fields_but_demographics_tell_nothing_any_more() {
        assertThat(server.json(token, withIds("/users/3"))
                        .get("user")
                        .get("familyName")
                        .asString())
                .isEqualTo("Peeters");
        assertThat(server.read(token, withIds("/demographics/2")).body()).isEqualTo("""
                {"demographics":{"sourcedId":"00000000-0000-4000-8000-000000000002","status":"tobedeleted",\
                "dateLastModified":"2024-09-02T06:00:00.504Z"}}""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            /users?filter=status%3D'active';                         1 2 5 6
            /users?filter=status%3D%E2%80%99active%E2%80%99;         1 2 5 6
            /users?filter=familyName%3D'o'brien';                    1
            /users?filter=familyName%3D'Jans%20AND%20Co'+AND+role%3D'teacher'; 5
            /users?filter=dateLastModified%3E'2024-09-02T08:00:00.501+02:00'; 3
            /users?filter=dateLastModified%3E%3D'2024-09-02T06:00:00.5010001Z'; 3
            /users?filter=orgs%3D'101,102';                          2
            /users?filter=email%3D'a';                               ''
            /users?sort=familyName&orderBy=desc;                     2 3 1 5 6
            /users?limit=2&offset=1;                                 2 3
            /users?offset=1000;                                      ''
            /users?limit=2147483647&offset=4;                        6
            """)
    void parameters_are_followed(String path, String expected) {
        assertThat(numbers(server.json(token, withIds(path)).get("users"))).isEqualTo(expected);
    }

    @Test
    void a_public_address_without_a_path_is_a_public_address() {
        try (ServerUnderTest other = new ServerUnderTest(server.signingKeys, "http://localhost:8080")) {
            SchoolGroup.publishTo(other);
            String body = other.read(other.newToken(), withIds("/users/1?fields=orgs"))
                    .body();
            assertThat(body).contains("\"href\":\"http://localhost:8080/ims/oneroster/v1p1/orgs/");
        }
    }

    @Test
    void exactly_the_asked_fields_are_written() {
        assertThat(server.read(token, withIds("/users/1?fields=givenName,role,email"))
                        .body())
                .isEqualTo("{\"user\":{\"givenName\":\"Evelien\",\"role\":\"student\"}}");
        assertThat(server.read(token, "/orgs?fields=metadata&limit=2").body()).isEqualTo("{\"orgs\":[{},{}]}");
    }

    @Test
    void warnings_stand_beside_the_data() {
        HttpResponse<String> response = server.read(token, "/users?sort=nothing&fields=nothing");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Payloads.faults("collection_users", response.body())).isEmpty();
        assertThat(response.body())
                .contains("\"imsx_codeMajor\":\"success\"", "invalid_sort_field", "invalid_selection_field");
        assertThat(numbers(server.json(token, "/users?sort=nothing").get("users")))
                .isEqualTo("1 2 3 5 6");
    }

    /** Numbers between slashes, commas or quotes are short for ids. */
    private static String withIds(String path) {
        StringBuilder written = new StringBuilder();
        for (String piece : path.split("(?<=[/',])|(?=[/',?])")) {
            written.append(
                    piece.matches("\\d{1,3}") ? id(Integer.parseInt(piece)).toString() : piece);
        }
        return written.toString();
    }

    private static String numbers(JsonNode records) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode record : records) {
            String id = record.get("sourcedId").asString();
            numbers.add(Integer.toString(Integer.parseInt(id.substring(32), 16)));
        }
        return String.join(" ", numbers);
    }
}
