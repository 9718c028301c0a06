package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.id;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.RosterChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Publications by chance, always the same ones from the same seed. Values are few, so that questions have answers. */
final class RandomRoster {

    static final int USERS = 40;
    static final int CLASSES = 6;

    static final List<String> NAMES = List.of(
            "Emile",
            "Émile",
            "emile",
            "É",
            "Zoë",
            "zoé",
            "İpek",
            "ipek",
            "IPEK",
            "Straße",
            "STRASSE",
            "strasse",
            "O'Brien",
            "o’Brien",
            "d'Haese",
            "De Smet",
            "De  Smet",
            "De-Smet",
            "DE SMET",
            "D",
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
            "ω",
            "ς",
            "Σ",
            "𝒜",
            "｡",
            "李",
            "Ñ",
            "n\u0303",
            "\u200Ba",
            "a");

    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2012, 2, 29), LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 21), LocalDate.of(2025, 9, 1));

    private final Random random;
    static final List<UUID> SCHOOLS = List.of(id(101), id(102), id(103));
    private boolean first = true;

    RandomRoster(Random random) {
        this.random = random;
    }

    /** The changes of the next publication: everything at first, then some changes and departures of users. */
    RosterChanges nextChanges() {
        if (first) {
            first = false;
            return Records.appear(everything());
        }
        if (random.nextBoolean()) {
            return Records.leave(Kind.USER, id(1 + random.nextInt(USERS)));
        }
        return Records.change(user(id(1 + random.nextInt(USERS))), demographics(id(2)));
    }

    private RosterRecord[] everything() {
        List<RosterRecord> records = new ArrayList<>();
        records.add(Records.district(id(100), name(), SCHOOLS.toArray(UUID[]::new)));
        SCHOOLS.forEach(school -> records.add(Records.school(school, name(), id(100))));
        records.add(Records.schoolYear(id(901), id(902)));
        records.add(Records.term(id(901), name()));
        records.add(Records.term(id(902), name()));
        SCHOOLS.forEach(school ->
                records.add(Records.course(id(300 + (int) (school.getLeastSignificantBits() & 0xFF)), school)));
        for (int number = 1; number <= CLASSES; number++) {
            records.add(Records.schoolClass(id(500 + number), name(), id(401), one(random, SCHOOLS)));
        }
        for (int number = 1; number <= USERS; number++) {
            records.add(user(id(number)));
            if (number % 2 == 0) {
                records.add(demographics(id(number)));
            }
            records.add(Records.enrollment(
                    id(1000 + number),
                    id(1 + random.nextInt(USERS)),
                    id(501 + random.nextInt(CLASSES)),
                    one(random, SCHOOLS),
                    one(random, List.of(Role.values()))));
        }
        return records.toArray(RosterRecord[]::new);
    }

    private RosterRecord user(UUID id) {
        UUID[] orgs = SCHOOLS.stream().filter(school -> random.nextBoolean()).toArray(UUID[]::new);
        UUID[] atLeastOne = orgs.length == 0 ? new UUID[] {SCHOOLS.getFirst()} : orgs;
        return random.nextInt(4) == 0
                ? Records.teacher(id, name(), name(), atLeastOne)
                : Records.pupil(id, name(), name(), atLeastOne);
    }

    private RosterRecord demographics(UUID id) {
        return Records.demographics(id, one(random, DAYS));
    }

    private String name() {
        return one(random, NAMES);
    }

    static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
