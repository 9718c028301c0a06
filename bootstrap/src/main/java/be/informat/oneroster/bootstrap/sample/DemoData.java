package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.bootstrap.sample.SchoolPlan.Level;
import be.informat.oneroster.bootstrap.sample.SchoolPlan.LocationPlan;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The school group of the demo: three institutions, five locations, about 350 persons, the school year of the day with its terms, and
 * the settings of their tenant. The same day gives the same bytes.
 */
public final class DemoData {

    /** The key of the tenant in the settings. */
    public static final String TENANT_KEY = "klaproos";

    private static final String DOMAIN = "klaproos.example";

    private static final long SEED = 1_234;

    private static final String SETTINGS = """
            key: klaproos
            name: Scholengroep De Klaproos
            entraTenantId: 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
            domain: klaproos.example
            administrator: ict.coordinator
            coordinators: [ict.coordinator@klaproos.example]
            institutions:
              - number: "112201"
              - number: "004312"
              - number: "990312"
            groupNameTemplate: "{klasomschrijving} - {vestiging}"
            usernameFormat: voornaam.naam
            futurePupils: exclude
            """;

    /** The school knows her account as evy.poppe. */
    private static final SamplePerson EVELIEN = pupil(
            "dc8d15aa-d7a9-4872-9a22-69a615a7ca01", "Evelien", "Poppe", "Evy", LocalDate.of(2012, Month.MARCH, 2));

    /** Two of one name: the elder gets the username, the younger the number behind it. */
    private static final SamplePerson BART =
            pupil("9b1f6c3e-0d52-4c7a-8e46-2a5d7b9c1e05", "Bart", "Swings", null, LocalDate.of(2011, Month.MAY, 14));

    private static final SamplePerson YOUNGER_BART =
            pupil("414ad2e8-23a2-47ec-851c-8b71132236db", "Bart", "Swings", null, LocalDate.of(2013, Month.AUGUST, 26));

    private DemoData() {}

    /**
     * Where the demo's files were written.
     *
     * @param extract folder of the SIS extract
     * @param settings YAML file with the settings of the tenant
     * @param accounts users export of the school's Entra tenant
     */
    public record DemoFiles(Path extract, Path settings, Path accounts) {}

    /** Writes the demo into the folder, which is made if it is not there. */
    public static DemoFiles write(Path folder, LocalDate today) throws IOException {
        Files.createDirectories(folder);
        DemoFiles files = new DemoFiles(
                folder.resolve("extract"), folder.resolve(TENANT_KEY + ".yaml"), folder.resolve("accounts.csv"));
        Files.writeString(files.settings(), SETTINGS);
        try (AccountsWriter accounts = new AccountsWriter(files.accounts(), DOMAIN, new Chance(~SEED))) {
            ExtractGenerator.write(
                    schools(), 1, today, new Chance(SEED), files.extract(), person -> account(person, accounts));
        }
        return files;
    }

    private static void account(SamplePerson person, AccountsWriter accounts) {
        if (person.equals(EVELIEN)) {
            accounts.accountUnderShortForm(person);
        } else {
            accounts.account(person);
        }
    }

    private static List<SchoolPlan> schools() {
        Institution centre = institution("112201", "Basisschool De Klaproos");
        Institution village = institution("004312", "Basisschool De Klaproos Eikenrode");
        Institution secondary = institution("990312", "Atheneum De Klaproos");
        return List.of(
                new SchoolPlan(
                        centre,
                        Level.PRIMARY,
                        List.of(
                                location("043399e6-9662-42ca-ab5b-23f8340cf5ed", centre, 1, "Klaproos Kerkplein", 70),
                                location(
                                        "1d0a7f52-6a1c-4f0e-8f5d-3f2f8f1f6f01",
                                        centre,
                                        2,
                                        "Klaproos Molenstraat",
                                        60))),
                new SchoolPlan(
                        village,
                        Level.PRIMARY,
                        List.of(location(
                                "5f7a2c0e-95b1-4d3c-9a54-7c1b0f2d6e02", village, 1, "Klaproos Eikenrode", 55))),
                new SchoolPlan(
                        secondary,
                        Level.SECONDARY,
                        List.of(
                                location(
                                        "8c3e6d14-2b7f-4a58-b1c9-0e9d5a7b4f03",
                                        secondary,
                                        1,
                                        "Atheneum Stationsstraat",
                                        70,
                                        EVELIEN,
                                        BART,
                                        YOUNGER_BART),
                                location(
                                        "c46b9f28-7e05-4d91-a3f6-5b2c8e1d7a04",
                                        secondary,
                                        2,
                                        "Atheneum Campus Zuid",
                                        58))));
    }

    private static Institution institution(String number, String name) {
        return new Institution(new InstitutionNumber(number), name);
    }

    private static LocationPlan location(
            String id, Institution institution, int number, String name, int pupils, SamplePerson... known) {
        Location location =
                new Location(new LocationId(UUID.fromString(id)), institution.number(), Integer.toString(number), name);
        return new LocationPlan(location, pupils, List.of(known));
    }

    private static SamplePerson pupil(
            String id, String givenName, String familyName, @Nullable String shortForm, LocalDate birthDate) {
        PersonId personId = new PersonId(UUID.fromString(id));
        return new SamplePerson(new Person(personId, givenName, familyName, birthDate), Side.PUPIL, shortForm);
    }
}
