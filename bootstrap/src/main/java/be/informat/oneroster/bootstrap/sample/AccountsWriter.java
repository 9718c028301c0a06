package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.username.Side;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernamePerson;
import be.informat.oneroster.domain.username.UsernameRules;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the accounts of a school as the Entra admin center exports its users: most persons have the one that {@code voornaam.naam}
 * gives, and not every account is one of theirs.
 */
final class AccountsWriter implements Closeable {

    private static final UsernameRules RULES =
            UsernameRules.of(UsernameFormat.parse("voornaam.naam").orThrow());

    private final CsvWriter csv;
    private final String domain;
    private final Chance chance;
    private final Persons strangers;
    private final Map<String, Integer> taken = new HashMap<>();

    AccountsWriter(Path file, String domain, Chance chance) throws IOException {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8);
        this.domain = domain;
        this.chance = chance;
        this.strangers = Persons.staff(chance.apart());
        csv.writeRecord(
                "userPrincipalName",
                "displayName",
                "surname",
                "mail",
                "givenName",
                "objectId",
                "userType",
                "jobTitle",
                "accountEnabled",
                "usageLocation");
        row("info_uitgeverij.example#EXT#@" + tenantDomain(), "Uitgeverij", "", "", "Guest", "", "True");
        row("admin@" + tenantDomain(), "Beheer", "", "", "Member", "", "True");
        row("secretariaat@" + domain, "Secretariaat", "", "", "Member", "", "True");
    }

    /** Writes the account of this person, or another one in its place. */
    void account(SamplePerson person) {
        int which = chance.below(1_000);
        if (which < 60) {
            return;
        }
        if (which < 64) {
            // an account of somebody else under the name that this person would get
            write(stranger(), usernameOf(person.person(), person.side()), "", "True");
            return;
        }
        if (which < 74) {
            write(stranger(), Side.STAFF, "True");
        }
        if (which < 300) {
            accountUnderShortForm(person);
            return;
        }
        write(person.person(), person.side(), which % 40 == 0 ? "False" : "True");
    }

    /** Writes the account of this person under the short form of the given name, if there is one. */
    void accountUnderShortForm(SamplePerson person) {
        Person full = person.person();
        String givenName = Objects.requireNonNullElse(person.shortForm(), full.givenName());
        write(new Person(full.id(), givenName, full.familyName(), full.birthDate()), person.side(), "True");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private Person stranger() {
        return strangers.bornIn(1980).person();
    }

    private void write(Person named, Side side, String enabled) {
        write(named, usernameOf(named, side), jobOf(side), enabled);
    }

    private void write(Person named, Optional<String> username, String job, String enabled) {
        if (username.isEmpty()) {
            return;
        }
        String free = numbered(username.get());
        row(
                free + "@" + domain,
                named.givenName() + " " + named.familyName(),
                named.familyName(),
                named.givenName(),
                "Member",
                job,
                enabled);
    }

    private void row(
            String name,
            String displayName,
            String surname,
            String givenName,
            String type,
            String job,
            String enabled) {
        csv.writeRecord(
                name, displayName, surname, name, givenName, chance.guid().toString(), type, job, enabled, "BE");
    }

    private static Optional<String> usernameOf(Person person, Side side) {
        return RULES.firstChoice(new UsernamePerson(
                person.id(), side, person.givenName(), person.familyName(), person.birthDate(), LocalDate.EPOCH));
    }

    private String numbered(String username) {
        int number = taken.merge(username, 1, Integer::sum);
        return number == 1 ? username : username + number;
    }

    private String tenantDomain() {
        return domain.substring(0, domain.indexOf('.')) + ".onmicrosoft.com";
    }

    private static String jobOf(Side side) {
        return switch (side) {
            case STAFF -> "Personeelslid";
            case PUPIL -> "Leerling";
        };
    }
}
