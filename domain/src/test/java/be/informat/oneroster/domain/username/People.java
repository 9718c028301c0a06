package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/** Invented persons for the tests of usernames: all alike but for what a test says. */
public final class People {

    private static final LocalDate BIRTH = LocalDate.of(2012, 3, 2);
    private static final LocalDate START = LocalDate.of(2024, 9, 1);

    private People() {}

    /** The id of person number {@code number}; a higher number is a later id. */
    public static PersonId id(int number) {
        return new PersonId(new UUID(0x4000L, 0x8000_0000_0000_0000L + number));
    }

    public static UsernamePerson pupil(int number, String givenName, String familyName) {
        return new UsernamePerson(id(number), Side.PUPIL, givenName, familyName, BIRTH, START);
    }

    public static UsernamePerson staffMember(int number, String givenName, String familyName) {
        return new UsernamePerson(id(number), Side.STAFF, givenName, familyName, BIRTH, START);
    }

    public static UsernamePerson starting(UsernamePerson person, String date) {
        return new UsernamePerson(
                person.id(),
                person.side(),
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                LocalDate.parse(date));
    }

    /** @param date empty for an unknown birth date */
    public static UsernamePerson born(UsernamePerson person, String date) {
        return new UsernamePerson(
                person.id(),
                person.side(),
                person.givenName(),
                person.familyName(),
                date.isEmpty() ? null : LocalDate.parse(date),
                person.firstStart());
    }

    public static UsernamePerson named(UsernamePerson person, String givenName, String familyName) {
        return new UsernamePerson(
                person.id(), person.side(), givenName, familyName, person.birthDate(), person.firstStart());
    }

    public static UsernamePerson on(Side side, UsernamePerson person) {
        return new UsernamePerson(
                person.id(), side, person.givenName(), person.familyName(), person.birthDate(), person.firstStart());
    }
}
