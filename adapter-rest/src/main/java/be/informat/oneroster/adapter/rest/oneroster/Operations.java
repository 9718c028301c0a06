package be.informat.oneroster.adapter.rest.oneroster;

import static be.informat.oneroster.adapter.rest.oneroster.Views.EVERYTHING;
import static be.informat.oneroster.adapter.rest.oneroster.Views.attendedByParent;
import static be.informat.oneroster.adapter.rest.oneroster.Views.both;
import static be.informat.oneroster.adapter.rest.oneroster.Views.enrolledInParent;
import static be.informat.oneroster.adapter.rest.oneroster.Views.has;
import static be.informat.oneroster.adapter.rest.oneroster.Views.pointsToParent;
import static be.informat.oneroster.domain.oneroster.Kind.ACADEMIC_SESSION;
import static be.informat.oneroster.domain.oneroster.Kind.CLASS;
import static be.informat.oneroster.domain.oneroster.Kind.COURSE;
import static be.informat.oneroster.domain.oneroster.Kind.DEMOGRAPHICS;
import static be.informat.oneroster.domain.oneroster.Kind.ENROLLMENT;
import static be.informat.oneroster.domain.oneroster.Kind.ORG;
import static be.informat.oneroster.domain.oneroster.Kind.USER;

import be.informat.oneroster.adapter.rest.oneroster.Operation.Parent;
import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.adapter.rest.oneroster.Operation.View;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The 41 rostering reads of OneRoster 1.1: routes, scopes, views and names of operations come from here. */
final class Operations {

    private static final View SCHOOLS = has(ORG, "type", "school");
    private static final View STUDENTS = has(USER, "role", "student");
    private static final View TEACHERS = has(USER, "role", "teacher");
    private static final View TERMS = has(ACADEMIC_SESSION, "type", "term");
    private static final View GRADING_PERIODS = has(ACADEMIC_SESSION, "type", "gradingPeriod");

    private static final Parent SCHOOL = new Parent(ORG, SCHOOLS);
    private static final Parent CLASS_OF_SCHOOL = new Parent(CLASS, pointsToParent(CLASS, "school"));
    private static final Parent ANY_CLASS = new Parent(CLASS, EVERYTHING);
    private static final Parent ANY_COURSE = new Parent(COURSE, EVERYTHING);
    private static final Parent ANY_SESSION = new Parent(ACADEMIC_SESSION, EVERYTHING);
    private static final Parent ANY_USER = new Parent(USER, EVERYTHING);
    private static final Parent STUDENT = new Parent(USER, STUDENTS);
    private static final Parent TEACHER = new Parent(USER, TEACHERS);

    static final List<Operation> ALL = all();

    private Operations() {}

    private static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.addAll(reads("academicSessions", ACADEMIC_SESSION, EVERYTHING, "AcademicSessions", "AcademicSession"));
        all.addAll(reads("classes", CLASS, EVERYTHING, "Classes", "Class"));
        all.addAll(reads("courses", COURSE, EVERYTHING, "Courses", "Course"));
        all.addAll(reads("gradingPeriods", ACADEMIC_SESSION, GRADING_PERIODS, "GradingPeriods", "GradingPeriod"));
        all.addAll(reads("demographics", DEMOGRAPHICS, EVERYTHING, "Demographics", "Demographics"));
        all.addAll(reads("enrollments", ENROLLMENT, EVERYTHING, "Enrollments", "Enrollment"));
        all.addAll(reads("orgs", ORG, EVERYTHING, "Orgs", "Org"));
        all.addAll(reads("schools", ORG, SCHOOLS, "Schools", "School"));
        all.addAll(reads("students", USER, STUDENTS, "Students", "Student"));
        all.addAll(reads("teachers", USER, TEACHERS, "Teachers", "Teacher"));
        all.addAll(reads("terms", ACADEMIC_SESSION, TERMS, "Terms", "Term"));
        all.addAll(reads("users", USER, EVERYTHING, "Users", "User"));

        View ofSchool = pointsToParent(USER, "orgs");
        all.add(below("schools/{id}/courses", "getCoursesForSchool", COURSE, pointsToParent(COURSE, "org"), SCHOOL));
        all.add(below(
                "schools/{id}/enrollments",
                "getEnrollmentsForSchool",
                ENROLLMENT,
                pointsToParent(ENROLLMENT, "school"),
                SCHOOL));
        all.add(below("schools/{id}/students", "getStudentsForSchool", USER, both(STUDENTS, ofSchool), SCHOOL));
        all.add(below("schools/{id}/teachers", "getTeachersForSchool", USER, both(TEACHERS, ofSchool), SCHOOL));
        all.add(below(
                "schools/{id}/terms",
                "getTermsForSchool",
                ACADEMIC_SESSION,
                both(TERMS, Views.termOfParentsInstitution()),
                SCHOOL));
        all.add(below("schools/{id}/classes", "getClassesForSchool", CLASS, pointsToParent(CLASS, "school"), SCHOOL));
        all.add(below(
                "schools/{id}/classes/{id}/enrollments",
                "getEnrollmentsForClassInSchool",
                ENROLLMENT,
                pointsToParent(ENROLLMENT, "class"),
                SCHOOL,
                CLASS_OF_SCHOOL));
        all.add(below(
                "schools/{id}/classes/{id}/students",
                "getStudentsForClassInSchool",
                USER,
                enrolledInParent(Role.STUDENT),
                SCHOOL,
                CLASS_OF_SCHOOL));
        all.add(below(
                "schools/{id}/classes/{id}/teachers",
                "getTeachersForClassInSchool",
                USER,
                enrolledInParent(Role.TEACHER),
                SCHOOL,
                CLASS_OF_SCHOOL));
        all.add(below("terms/{id}/classes", "getClassesForTerm", CLASS, Views.inSchoolYearOfParent(), ANY_SESSION));
        all.add(below(
                "terms/{id}/gradingPeriods",
                "getGradingPeriodsForTerm",
                ACADEMIC_SESSION,
                both(GRADING_PERIODS, pointsToParent(ACADEMIC_SESSION, "parent")),
                ANY_SESSION));
        all.add(below(
                "courses/{id}/classes", "getClassesForCourse", CLASS, pointsToParent(CLASS, "course"), ANY_COURSE));
        all.add(below("students/{id}/classes", "getClassesForStudent", CLASS, attendedByParent(Role.STUDENT), STUDENT));
        all.add(below("teachers/{id}/classes", "getClassesForTeacher", CLASS, attendedByParent(Role.TEACHER), TEACHER));
        all.add(below(
                "users/{id}/classes",
                "getClassesForUser",
                CLASS,
                attendedByParent(Role.STUDENT, Role.TEACHER),
                ANY_USER));
        all.add(below("classes/{id}/students", "getStudentsForClass", USER, enrolledInParent(Role.STUDENT), ANY_CLASS));
        all.add(below("classes/{id}/teachers", "getTeachersForClass", USER, enrolledInParent(Role.TEACHER), ANY_CLASS));
        return List.copyOf(all);
    }

    /** A collection and the single read of one of its records. */
    private static List<Operation> reads(String path, Kind kind, View view, String plural, String singular) {
        Set<ApiScope> scopes =
                kind == DEMOGRAPHICS ? Set.of(ApiScope.DEMOGRAPHICS) : Set.of(ApiScope.ROSTER_CORE, ApiScope.ROSTER);
        return List.of(
                new Operation("getAll" + plural, List.of(path), kind, Shape.COLLECTION, scopes, List.of(), view),
                new Operation(
                        "get" + singular, List.of(path, Operation.ID), kind, Shape.SINGLE, scopes, List.of(), view));
    }

    /** A collection below the records that its path names. */
    private static Operation below(String path, String id, Kind kind, View view, Parent... parents) {
        return new Operation(
                id, List.of(path.split("/")), kind, Shape.COLLECTION, Set.of(ApiScope.ROSTER), List.of(parents), view);
    }
}
