package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.Side;
import java.time.LocalDate;
import java.util.List;

/** Invents persons. */
final class Persons {

    private static final List<String> FAMILY_NAMES = WordList.of("family-names");

    private final Chance chance;
    private final Side side;
    private final List<String> givenNames;
    private String lastFamilyName = "";

    /** Invents pupils, now and then a brother or sister of the one before. */
    static Persons pupils(Chance chance) {
        return new Persons(chance, Side.PUPIL, WordList.of("given-names"));
    }

    static Persons staff(Chance chance) {
        return new Persons(chance, Side.STAFF, WordList.of("older-given-names"));
    }

    private Persons(Chance chance, Side side, List<String> givenNames) {
        this.chance = chance;
        this.side = side;
        this.givenNames = givenNames;
    }

    /** Somebody born in that year. */
    SamplePerson bornIn(int year) {
        // a word of the list is a name, or a name and its short form with = between them
        String word = chance.oneOfMostlyFirst(givenNames);
        int equals = word.indexOf('=');
        Person person = new Person(
                new PersonId(chance.guid()),
                orMissing(equals < 0 ? word : word.substring(0, equals)),
                orMissing(familyName()),
                chance.perThousand(8) ? null : chance.day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        return new SamplePerson(person, side, equals < 0 ? null : word.substring(equals + 1));
    }

    private String familyName() {
        boolean sibling = side == Side.PUPIL && !lastFamilyName.isEmpty() && chance.perThousand(200);
        if (!sibling) {
            lastFamilyName = chance.oneOfMostlyFirst(FAMILY_NAMES);
        }
        return lastFamilyName;
    }

    private String orMissing(String name) {
        return chance.perThousand(1) ? Person.MISSING_NAME : name;
    }
}
