package be.informat.oneroster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.username.People;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernameRules;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lines by which another product gets at usernames and group names. */
class NamesFrontDoorTest {

    @Test
    void a_few_lines_give_usernames_and_group_names() {
        var persons = List.of(People.pupil(1, "Evelien", "Poppe"), People.pupil(2, "Bart", "Swings"));
        var personId = People.id(1);
        var location =
                new Location(new LocationId(UUID.randomUUID()), new InstitutionNumber("112201"), "1", "De Klaproos");
        var schoolClass = new SchoolClass(
                new SchoolClassKey(new ClassId(UUID.randomUUID()), new SchoolYear(2024)),
                location.id(),
                "1A",
                "Eerste leerjaar A");

        var format = UsernameFormat.parse("voornaam.naam").orThrow();
        var ledger = UsernameLedger.empty().allocate(UsernameRules.of(format), persons);
        var evelien = ledger.usernameOf(personId);
        var title = GroupNameTemplate.parse("{klasomschrijving} - {vestiging}")
                .orThrow()
                .nameOf(schoolClass, location);

        assertThat(evelien).contains("evelien.poppe");
        assertThat(title).isEqualTo("Eerste leerjaar A - De Klaproos");
    }
}
