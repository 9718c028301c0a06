package be.informat.oneroster.bootstrap.sdscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of the test provider: a school with two classes of three pupils and a teacher, and a pupil who left. */
final class TestRoster {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, List<JsonNode>> lists = new LinkedHashMap<>();

    TestRoster(Fault fault) {
        add("orgs", "district", "'name':'De Klaproos','type':'district','children':[{'sourcedId':'school'}]");
        add("orgs", "school", "'name':'Centrum','type':'school','parent':{'sourcedId':'district'}");
        add(
                "academicSessions",
                "year",
                "'title':'2024-25','startDate':'2024-09-01','endDate':'2025-09-01','type':'schoolYear','schoolYear':'2025'");
        add("courses", "course", "'title':'Klas','org':{'sourcedId':'school'}");
        addClass("a");
        addClass("b");
        for (int pupil = 1; pupil <= 6; pupil++) {
            addUser("pupil" + pupil, "student");
            addEnrollment("pupil" + pupil, pupil % 2 == 0 ? "a" : "b", "student");
        }
        addUser("teacher", "teacher");
        addEnrollment("teacher", "a", "teacher");
        addUser("gone", "student");
        edit("users", "gone", "status", "tobedeleted");
        plant(fault);
    }

    private void addClass(String id) {
        add(
                "classes",
                id,
                "'title':'Klas " + id + "','classType':'homeroom','course':{'sourcedId':'course'},"
                        + "'school':{'sourcedId':'school'},'terms':[{'sourcedId':'year'}]");
    }

    private void addUser(String id, String role) {
        add(
                "users",
                id,
                "'username':'" + id + "','enabledUser':'true','givenName':'Kind','familyName':'Peeters','role':'" + role
                        + "','orgs':[{'sourcedId':'school'}]");
    }

    private void addEnrollment(String user, String schoolClass, String role) {
        add(
                "enrollments",
                "enrollment-" + user,
                "'user':{'sourcedId':'" + user + "'},'class':{'sourcedId':'" + schoolClass
                        + "'},'school':{'sourcedId':'school'},'role':'" + role + "','beginDate':'2024-09-02'");
    }

    private void plant(Fault fault) {
        switch (fault) {
            case FIELD_MISSING -> ((ObjectNode) find("users", "pupil3")).remove("familyName");
            case ROLE_UNHEARD_OF -> edit("users", "pupil3", "role", "pupil");
            case CLASS_DANGLING -> point("enrollments", "enrollment-pupil3", "class", "c");
            case ORG_DANGLING -> point("orgs", "school", "parent", "nobody");
            case DATE_NOT_ISO -> edit("academicSessions", "year", "startDate", "01/09/2024");
            case INSTANT_WITHOUT_FRACTION -> edit("classes", "b", "dateLastModified", "2025-01-31T09:30:00Z");
            default -> {}
        }
    }

    private void add(String list, String id, String fields) {
        String json = "{'sourcedId':'" + id + "','status':'active','dateLastModified':'2025-01-31T09:30:00.000Z',"
                + fields + "}";
        lists.computeIfAbsent(list, first -> new ArrayList<>()).add(JSON.readTree(json.replace('\'', '"')));
    }

    private void edit(String list, String id, String field, String value) {
        ((ObjectNode) find(list, id)).put(field, value);
    }

    private void point(String list, String id, String field, String target) {
        ((ObjectNode) find(list, id).path(field)).put("sourcedId", target);
    }

    private JsonNode find(String list, String id) {
        return records(list).stream()
                .filter(record -> record.path("sourcedId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The records of a collection; empty if it has none of that name. */
    List<JsonNode> records(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
