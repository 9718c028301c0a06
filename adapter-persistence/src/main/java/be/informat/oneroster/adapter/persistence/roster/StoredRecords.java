package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.ACADEMIC_SESSION_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.CLASS_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.COURSE_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.DEMOGRAPHICS_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ENROLLMENT_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ORG_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION;

import be.informat.oneroster.adapter.persistence.session.WireNames;
import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.SessionType;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.oneroster.User;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;

/** From rows back to records. The way there is {@link ContentColumn}. */
final class StoredRecords {

    private StoredRecords() {}

    /** The columns that {@link #read} looks at. */
    static List<Field<?>> columns(Kind kind) {
        return switch (kind) {
            case ORG ->
                List.of(
                        ORG_VERSION.SOURCED_ID,
                        ORG_VERSION.NAME,
                        ORG_VERSION.TYPE,
                        ORG_VERSION.IDENTIFIER,
                        ORG_VERSION.PARENT_ID);
            case ACADEMIC_SESSION ->
                List.of(
                        ACADEMIC_SESSION_VERSION.SOURCED_ID,
                        ACADEMIC_SESSION_VERSION.TITLE,
                        ACADEMIC_SESSION_VERSION.START_DATE,
                        ACADEMIC_SESSION_VERSION.END_DATE,
                        ACADEMIC_SESSION_VERSION.TYPE,
                        ACADEMIC_SESSION_VERSION.PARENT_ID,
                        ACADEMIC_SESSION_VERSION.SCHOOL_YEAR,
                        ACADEMIC_SESSION_VERSION.INSTITUTION_ID);
            case COURSE ->
                List.of(
                        COURSE_VERSION.SOURCED_ID,
                        COURSE_VERSION.TITLE,
                        COURSE_VERSION.SCHOOL_YEAR_ID,
                        COURSE_VERSION.COURSE_CODE,
                        COURSE_VERSION.ORG_ID);
            case CLASS ->
                List.of(
                        CLASS_VERSION.SOURCED_ID,
                        CLASS_VERSION.TITLE,
                        CLASS_VERSION.CLASS_CODE,
                        CLASS_VERSION.COURSE_ID,
                        CLASS_VERSION.SCHOOL_ID,
                        CLASS_VERSION.TERMS_ID);
            case USER ->
                List.of(
                        USER_VERSION.SOURCED_ID,
                        USER_VERSION.USERNAME,
                        USER_VERSION.GIVEN_NAME,
                        USER_VERSION.FAMILY_NAME,
                        USER_VERSION.ROLE,
                        USER_VERSION.IDENTIFIER);
            case DEMOGRAPHICS -> List.of(DEMOGRAPHICS_VERSION.SOURCED_ID, DEMOGRAPHICS_VERSION.BIRTH_DATE);
            case ENROLLMENT ->
                List.of(
                        ENROLLMENT_VERSION.SOURCED_ID,
                        ENROLLMENT_VERSION.USER_ID,
                        ENROLLMENT_VERSION.CLASS_ID,
                        ENROLLMENT_VERSION.SCHOOL_ID,
                        ENROLLMENT_VERSION.ROLE,
                        ENROLLMENT_VERSION.PRIMARY,
                        ENROLLMENT_VERSION.BEGIN_DATE,
                        ENROLLMENT_VERSION.END_DATE);
        };
    }

    /** @param references of the kind's field that has several, sorted; empty if it has none */
    static RosterRecord read(Kind kind, Record row, List<UUID> references) {
        return switch (kind) {
            case ORG ->
                new Org(
                        row.get(ORG_VERSION.SOURCED_ID),
                        row.get(ORG_VERSION.NAME),
                        WireNames.read(OrgType.values(), OrgType::wireName, row.get(ORG_VERSION.TYPE)),
                        row.get(ORG_VERSION.IDENTIFIER),
                        row.get(ORG_VERSION.PARENT_ID),
                        references);
            case ACADEMIC_SESSION ->
                new AcademicSession(
                        row.get(ACADEMIC_SESSION_VERSION.SOURCED_ID),
                        row.get(ACADEMIC_SESSION_VERSION.TITLE),
                        row.get(ACADEMIC_SESSION_VERSION.START_DATE),
                        row.get(ACADEMIC_SESSION_VERSION.END_DATE),
                        WireNames.read(
                                SessionType.values(), SessionType::wireName, row.get(ACADEMIC_SESSION_VERSION.TYPE)),
                        row.get(ACADEMIC_SESSION_VERSION.PARENT_ID),
                        references,
                        row.get(ACADEMIC_SESSION_VERSION.SCHOOL_YEAR),
                        row.get(ACADEMIC_SESSION_VERSION.INSTITUTION_ID));
            case COURSE ->
                new Course(
                        row.get(COURSE_VERSION.SOURCED_ID),
                        row.get(COURSE_VERSION.TITLE),
                        row.get(COURSE_VERSION.SCHOOL_YEAR_ID),
                        row.get(COURSE_VERSION.COURSE_CODE),
                        row.get(COURSE_VERSION.ORG_ID));
            case CLASS ->
                new RosterClass(
                        row.get(CLASS_VERSION.SOURCED_ID),
                        row.get(CLASS_VERSION.TITLE),
                        row.get(CLASS_VERSION.CLASS_CODE),
                        row.get(CLASS_VERSION.COURSE_ID),
                        row.get(CLASS_VERSION.SCHOOL_ID),
                        row.get(CLASS_VERSION.TERMS_ID));
            case USER ->
                new User(
                        row.get(USER_VERSION.SOURCED_ID),
                        row.get(USER_VERSION.USERNAME),
                        row.get(USER_VERSION.GIVEN_NAME),
                        row.get(USER_VERSION.FAMILY_NAME),
                        role(row.get(USER_VERSION.ROLE)),
                        row.get(USER_VERSION.IDENTIFIER),
                        references);
            case DEMOGRAPHICS ->
                new Demographics(row.get(DEMOGRAPHICS_VERSION.SOURCED_ID), row.get(DEMOGRAPHICS_VERSION.BIRTH_DATE));
            case ENROLLMENT ->
                new Enrollment(
                        row.get(ENROLLMENT_VERSION.SOURCED_ID),
                        row.get(ENROLLMENT_VERSION.USER_ID),
                        row.get(ENROLLMENT_VERSION.CLASS_ID),
                        row.get(ENROLLMENT_VERSION.SCHOOL_ID),
                        role(row.get(ENROLLMENT_VERSION.ROLE)),
                        Boolean.parseBoolean(row.get(ENROLLMENT_VERSION.PRIMARY)),
                        row.get(ENROLLMENT_VERSION.BEGIN_DATE),
                        row.get(ENROLLMENT_VERSION.END_DATE));
        };
    }

    static Role role(String stored) {
        return WireNames.read(Role.values(), Role::wireName, stored);
    }

    static Status status(String stored) {
        return WireNames.read(Status.values(), Status::wireName, stored);
    }
}
