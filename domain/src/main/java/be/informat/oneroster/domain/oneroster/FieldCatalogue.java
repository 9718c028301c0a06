package be.informat.oneroster.domain.oneroster;

import be.informat.oneroster.domain.oneroster.Field.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every field of every kind, in the order of the tables of the OneRoster 1.1 information model. What is not exchanged stands here
 * too: a client may ask for it, and gets the answer that no record has it.
 */
final class FieldCatalogue {

    private static final Map<Kind, List<Field>> FIELDS = new EnumMap<>(Kind.class);

    static {
        new Fields<>(Kind.ORG, Org.class)
                .has("name", Type.HUMAN_TEXT, Org::name)
                .is(
                        "type",
                        words(OrgType.values(), OrgType::wireName),
                        org -> org.type().wireName())
                .has("identifier", Type.TEXT, Org::identifier)
                .refers("parent", Type.REFERENCE, Kind.ORG, Org::parent)
                .refers("children", Type.REFERENCES, Kind.ORG, Org::children)
                .done();
        new Fields<>(Kind.ACADEMIC_SESSION, AcademicSession.class)
                .has("title", Type.HUMAN_TEXT, AcademicSession::title)
                .has("startDate", Type.DATE, AcademicSession::startDate)
                .has("endDate", Type.DATE, AcademicSession::endDate)
                .is(
                        "type",
                        words(SessionType.values(), SessionType::wireName),
                        session -> session.type().wireName())
                .refers("parent", Type.REFERENCE, Kind.ACADEMIC_SESSION, AcademicSession::parent)
                .refers("children", Type.REFERENCES, Kind.ACADEMIC_SESSION, AcademicSession::children)
                .has("schoolYear", Type.TEXT, AcademicSession::schoolYear)
                .done();
        new Fields<>(Kind.COURSE, Course.class)
                .has("title", Type.HUMAN_TEXT, Course::title)
                .refers("schoolYear", Type.REFERENCE, Kind.ACADEMIC_SESSION, Course::schoolYear)
                .has("courseCode", Type.HUMAN_TEXT, Course::courseCode)
                .knows("grades", Type.TEXTS)
                .knows("subjects", Type.TEXTS)
                .refers("org", Type.REFERENCE, Kind.ORG, Course::org)
                .knows("subjectCodes", Type.TEXTS)
                .knows("resources", Type.REFERENCES)
                .done();
        new Fields<>(Kind.CLASS, RosterClass.class)
                .has("title", Type.HUMAN_TEXT, RosterClass::title)
                .has("classCode", Type.HUMAN_TEXT, RosterClass::classCode)
                .is("classType", "homeroom")
                .knows("location", Type.HUMAN_TEXT)
                .knows("grades", Type.TEXTS)
                .knows("subjects", Type.TEXTS)
                .refers("course", Type.REFERENCE, Kind.COURSE, RosterClass::course)
                .refers("school", Type.REFERENCE, Kind.ORG, RosterClass::school)
                .refers(
                        "terms",
                        Type.REFERENCES,
                        Kind.ACADEMIC_SESSION,
                        schoolClass -> List.of(schoolClass.schoolYear()))
                .knows("subjectCodes", Type.TEXTS)
                .knows("periods", Type.TEXTS)
                .knows("resources", Type.REFERENCES)
                .done();
        new Fields<>(Kind.USER, User.class)
                .has("username", Type.HUMAN_TEXT, User::username)
                .knows("userIds", Type.OBJECT)
                .is("enabledUser", "true")
                .has("givenName", Type.HUMAN_TEXT, User::givenName)
                .has("familyName", Type.HUMAN_TEXT, User::familyName)
                .knows("middleName", Type.HUMAN_TEXT)
                .is(
                        "role",
                        words(Role.values(), Role::wireName),
                        user -> user.role().wireName())
                .has("identifier", Type.TEXT, User::identifier)
                .knows("email", Type.TEXT)
                .knows("sms", Type.TEXT)
                .knows("phone", Type.TEXT)
                .knows("agents", Type.REFERENCES)
                .refers("orgs", Type.REFERENCES, Kind.ORG, User::orgs)
                .knows("grades", Type.TEXTS)
                .knows("password", Type.TEXT)
                .done();
        Fields<Demographics> demographics = new Fields<>(Kind.DEMOGRAPHICS, Demographics.class)
                .has("birthDate", Type.DATE, Demographics::birthDate)
                .knows("sex", Type.ENUMERATION);
        for (String flag : List.of(
                "americanIndianOrAlaskaNative",
                "asian",
                "blackOrAfricanAmerican",
                "nativeHawaiianOrOtherPacificIslander",
                "white",
                "demographicRaceTwoOrMoreRaces",
                "hispanicOrLatinoEthnicity")) {
            demographics.knows(flag, Type.ENUMERATION);
        }
        for (String text : List.of(
                "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth", "publicSchoolResidenceStatus")) {
            demographics.knows(text, Type.TEXT);
        }
        demographics.done();
        new Fields<>(Kind.ENROLLMENT, Enrollment.class)
                .refers("user", Type.REFERENCE, Kind.USER, Enrollment::user)
                .refers("class", Type.REFERENCE, Kind.CLASS, Enrollment::schoolClass)
                .refers("school", Type.REFERENCE, Kind.ORG, Enrollment::school)
                .is(
                        "role",
                        words(Role.values(), Role::wireName),
                        enrollment -> enrollment.role().wireName())
                .is("primary", List.of("true", "false"), enrollment -> String.valueOf(enrollment.primary()))
                .has("beginDate", Type.DATE, Enrollment::beginDate)
                .has("endDate", Type.DATE, Enrollment::endDate)
                .done();
    }

    private FieldCatalogue() {}

    static List<Field> of(Kind kind) {
        List<Field> fields = FIELDS.get(kind);
        if (fields == null) {
            throw new IllegalStateException("No fields are listed for " + kind + ".");
        }
        return fields;
    }

    private static <E> List<String> words(E[] values, Function<E, String> wireName) {
        return Stream.of(values).map(wireName).toList();
    }

    /** Collects the fields of one kind; the four that every record has come first. */
    private static final class Fields<R extends RosterRecord> {

        private final Kind kind;
        private final Class<R> type;
        private final List<Field> fields = new ArrayList<>();

        Fields(Kind kind, Class<R> type) {
            this.kind = kind;
            this.type = type;
            has("sourcedId", Type.IDENTIFIER, RosterRecord::sourcedId);
            add("status", Type.ENUMERATION, null, null, null, words(Status.values(), Status::wireName));
            knows("dateLastModified", Type.INSTANT);
            knows("metadata", Type.OBJECT);
        }

        Fields<R> has(String name, Type fieldType, Function<? super R, ? extends @Nullable Object> content) {
            return add(name, fieldType, null, taken(content), null, List.of());
        }

        Fields<R> is(String name, String constant) {
            return add(name, Type.ENUMERATION, null, record -> constant, constant, List.of(constant));
        }

        Fields<R> is(String name, List<String> vocabulary, Function<? super R, String> content) {
            return add(name, Type.ENUMERATION, null, taken(content), null, vocabulary);
        }

        Fields<R> refers(
                String name, Type fieldType, Kind target, Function<? super R, ? extends @Nullable Object> content) {
            return add(name, fieldType, target, taken(content), null, List.of());
        }

        Fields<R> knows(String name, Type fieldType) {
            return add(name, fieldType, null, null, null, List.of());
        }

        private Function<RosterRecord, @Nullable Object> taken(
                Function<? super R, ? extends @Nullable Object> content) {
            return record -> content.apply(type.cast(record));
        }

        private Fields<R> add(
                String name,
                Type fieldType,
                @Nullable Kind target,
                @Nullable Function<RosterRecord, @Nullable Object> content,
                @Nullable String constant,
                List<String> vocabulary) {
            fields.add(new Field(kind, name, fieldType, target, content, constant, vocabulary));
            return this;
        }

        void done() {
            FIELDS.put(kind, List.copyOf(fields));
        }
    }
}
