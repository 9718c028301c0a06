package be.informat.oneroster.bootstrap.rest;

import static be.informat.oneroster.application.port.Records.id;

import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.RosterChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What two tenants publish: the same ids of institutions, classes and persons, but every name of the second one ends with a mark that the
 * first one has nowhere. Names are such as are hard to compare.
 */
final class TwoTenants {

    static final String MARK = " ⁂";

    static final List<String> NAMES = List.of(
            "Straße",
            "STRASSE",
            "strasse",
            "İpek",
            "ipek",
            "IPEK",
            "ıpek",
            "Émile",
            "emile",
            "E\u0301mile",
            "EMILE",
            "O'Brien",
            "o’Brien",
            "d'Haese AND Co",
            "A OR B",
            "De Smet",
            "De  Smet",
            "De-Smet",
            "DE SMET",
            "van Damme",
            "Van Damme",
            "Ångström",
            "A\u030Angstrom",
            "Łukasz",
            "Œuvre",
            "oeuvre",
            "ﬁn",
            "fin",
            "100%",
            "1_0",
            "a\\b",
            "Ω",
            "ς",
            "Σ",
            "𝒜lice",
            "𐐀𐐁",
            "𐐨𐐩",
            "😀",
            "😀 Zoë",
            "👩‍👧",
            "｡",
            "李",
            "Ñ",
            "n\u0303",
            "\"zo\"",
            "a,b",
            "<b>&amp;",
            "1+1",
            "ẞ",
            "ﬃ",
            "Ǆ",
            "ǆ",
            "ΐ");

    private static final int PUPILS = 34;
    private static final int TEACHERS = 6;
    private static final List<UUID> SCHOOLS = List.of(id(101), id(102), id(103));
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2012, 2, 29), LocalDate.of(2012, 3, 1), LocalDate.of(2013, 12, 31));

    private final Random random = new Random(20_240_902);
    private final String mark;

    private TwoTenants(String mark) {
        this.mark = mark;
    }

    /** The changes of each publication of one tenant, in their order. */
    static List<RosterChanges> publications(String mark) {
        return new TwoTenants(mark).publications();
    }

    private List<RosterChanges> publications() {
        return List.of(
                Records.appear(everything()),
                Records.leave(Kind.USER, id(3), id(5), id(PUPILS + 1)),
                Records.leave(Kind.ENROLLMENT, id(1003), id(1005)),
                Records.leave(Kind.DEMOGRAPHICS, id(4)),
                Records.change(user(2), user(7), user(PUPILS + 2), schoolClass(502)),
                Records.leave(Kind.CLASS, id(505)),
                Records.change(user(9)));
    }

    private RosterRecord[] everything() {
        List<RosterRecord> records = new ArrayList<>();
        records.add(Records.district(id(100), name(), SCHOOLS.toArray(UUID[]::new)));
        SCHOOLS.forEach(school -> records.add(Records.school(school, name(), id(100))));
        records.add(Records.schoolYear(id(901), id(902)));
        for (int term : List.of(901, 902)) {
            records.add(Records.term(id(term), name()));
        }
        for (int number = 0; number < SCHOOLS.size(); number++) {
            records.add(new Course(id(401 + number), name(), Records.SCHOOL_YEAR, name(), SCHOOLS.get(number)));
        }
        for (int number = 501; number <= 506; number++) {
            records.add(schoolClass(number));
        }
        for (int number = 1; number <= PUPILS + TEACHERS; number++) {
            records.add(user(number));
            if (number <= PUPILS && number % 2 == 0) {
                records.add(Records.demographics(id(number), one(DAYS)));
            }
            int classNumber = random.nextInt(6);
            Role role = number <= PUPILS ? Role.STUDENT : Role.TEACHER;
            records.add(Records.enrollment(
                    id(1000 + number), id(number), id(501 + classNumber), SCHOOLS.get(classNumber % 3), role));
        }
        return records.toArray(RosterRecord[]::new);
    }

    private RosterClass schoolClass(int number) {
        int school = (number - 501) % 3;
        return new RosterClass(id(number), name(), name(), id(401 + school), SCHOOLS.get(school), Records.SCHOOL_YEAR);
    }

    private User user(int number) {
        List<UUID> orgs =
                SCHOOLS.stream().filter(school -> random.nextBoolean()).toList();
        return new User(
                id(number),
                "gebruiker." + number + mark,
                name(),
                name(),
                number <= PUPILS ? Role.STUDENT : Role.TEACHER,
                id(number).toString().toUpperCase(java.util.Locale.ROOT),
                orgs.isEmpty() ? SCHOOLS.subList(0, 1) : orgs);
    }

    private String name() {
        return one(NAMES) + mark;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
