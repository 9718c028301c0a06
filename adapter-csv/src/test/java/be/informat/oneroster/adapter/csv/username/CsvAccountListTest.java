package be.informat.oneroster.adapter.csv.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.AccountList.Content;
import be.informat.oneroster.application.port.AccountList.User;
import be.informat.oneroster.domain.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvAccountListTest {

    private static final User AN = new User("an.maes@school.be", "An Maes", "An", "Maes", false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userPrincipalName,displayName,surname,mail,givenName,objectId,accountEnabled\r\n"
                        + "an.maes@school.be,An Maes,Maes,x,An,1,False\r\n",
                "User principal name,Display name,Last name,First name,Object ID,Account enabled\n"
                        + "an.maes@school.be,An Maes,Maes,An,1,No\n",
                "Weergavenaam;Principal-naam van gebruiker;Voornaam;Achternaam;Object-id;Account ingeschakeld\r\n"
                        + "An Maes;an.maes@school.be;An;Maes;1;Onwaar\r\n",
                "\uFEFFWeergavenaam\tUser Principal Name\tVoornaam\tAchternaam\tIngeschakeld\r\n"
                        + "An Maes\tan.maes@school.be\tAn\tMaes\tNee\r\n",
                "Naam;Principal-naam van gebruiker;Voornaam;Achternaam;Account ingeschakeld\r\n"
                        + "An Maes;an.maes@school.be;An;Maes;Nee\r\n",
                "Naam [displayName] Vereist,Gebruikersnaam [userPrincipalName] Vereist,Voornaam [givenName],"
                        + "Achternaam [surname],Aanmelden blokkeren [accountEnabled]\r\n"
                        + "An Maes,an.maes@school.be,An,Maes,false\r\n"
            })
    void columns_are_found_by_their_English_and_Dutch_names(String file) {
        assertThat(read(file)).isEqualTo(new Content.Read(List.of(AN)));
    }

    @Test
    void an_account_is_enabled_where_the_list_does_not_tell() {
        assertThat(read("userPrincipalName,displayName\nan@school.be,An\n"))
                .isEqualTo(new Content.Read(List.of(new User("an@school.be", "An", "", "", true))));
    }

    @Test
    void a_list_without_the_columns_that_are_needed_is_refused_with_all_that_is_missing() {
        assertThat(read("mail,surname\nx,y\n"))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        unreadable -> assertThat(unreadable.problems())
                                .extracting(Problem::value)
                                .containsExactly("userPrincipalName", "givenName and surname, or displayName"));
    }

    @Test
    void a_row_that_cannot_be_read_is_told_with_its_line() {
        assertThat(read("userPrincipalName,displayName\nan@school.be,\"An\nbo@school.be,Bo\n"))
                .isInstanceOfSatisfying(
                        Content.Unreadable.class,
                        unreadable -> assertThat(unreadable.problems())
                                .extracting(Problem::place)
                                .containsExactly("line 2"));
    }

    private static Content read(String file) {
        return new CsvAccountList().read(file.getBytes(StandardCharsets.UTF_8));
    }
}
