package be.informat.oneroster.domain.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCatalogueTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindBeginsWithTheFieldsThatAllRecordsHave(Kind kind) {
        assertThat(kind.fields().stream().limit(4).map(Field::name))
                .containsExactly("sourcedId", "status", "dateLastModified", "metadata");
    }

    @Test
    void usersExchangeNoFieldThatNobodyAskedFor() {
        List<String> exchanged = Kind.USER.fields().stream()
                .filter(Field::exchanged)
                .map(Field::name)
                .toList();

        assertThat(exchanged)
                .containsExactly(
                        "sourcedId",
                        "status",
                        "dateLastModified",
                        "username",
                        "enabledUser",
                        "givenName",
                        "familyName",
                        "role",
                        "identifier",
                        "orgs");
    }

    @Test
    void aFieldIsFoundByItsExactNameOnly() {
        assertThat(Kind.USER.field("givenName")).isPresent();
        assertThat(Kind.USER.field("givenname")).isEmpty();
        assertThat(Kind.USER.field("title")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyEnumerationThatIsExchangedHasItsWords(Kind kind) {
        assertThat(kind.fields()).allSatisfy(field -> {
            boolean hasWords = field.exchanged() && field.type() == Field.Type.ENUMERATION;
            assertThat(field.vocabulary().isEmpty()).as(field.name()).isNotEqualTo(hasWords);
        });
    }
}
