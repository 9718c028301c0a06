package be.informat.oneroster.adapter.csv.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.usernames.PersonChange;
import be.informat.oneroster.application.usernames.RecomputeUsernames.Outcome;
import be.informat.oneroster.application.usernames.ReleaseUsername;
import be.informat.oneroster.domain.sis.SisBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator does to single usernames. */
class OperatorActsTest {

    private static final String AN = "An Maes";

    @Test
    void a_recomputation_shows_old_and_new_and_keeps_the_old_name_reserved() {
        School school = renamed();
        PersonChange change = new PersonChange(SisBuilder.person(AN), "An", "Peeters", "an.maes", "an.peeters");

        assertThat(school.recompute().preview(School.recomputing(AN)))
                .isInstanceOfSatisfying(Outcome.Previewed.class, previewed -> {
                    assertThat(previewed.effect().computed()).containsExactly(change);
                    assertThat(previewed.effect().toRename()).containsExactly(change);
                });
        assertThat(school.usernames(AN)).isEqualTo(Map.of(AN, "an.maes"));

        assertThat(school.recompute().apply(School.recomputing(AN))).isInstanceOf(Outcome.Applied.class);
        assertThat(school.usernames(AN)).isEqualTo(Map.of(AN, "an.peeters"));
        assertThat(school.history().getFirst())
                .isEqualTo("test usernames-recomputed 1 of 1 chosen persons got another username");

        school.pupil("00000000-0000-4000-8000-000000000004", "An", "Maes", null).arrived();
        assertThat(school.exported()).contains(";an.maes2;");
    }

    @Test
    void who_has_a_correction_keeps_it_and_needs_no_other_account() {
        School school = renamed();
        school.apply(School.row(AN, "annie"));

        assertThat(school.recompute().apply(School.recomputing(AN)))
                .isInstanceOfSatisfying(Outcome.Applied.class, applied -> {
                    assertThat(applied.effect().computed()).hasSize(1);
                    assertThat(applied.effect().toRename()).isEmpty();
                });
        assertThat(school.usernames(AN)).isEqualTo(Map.of(AN, "annie"));
    }

    @Test
    void unknown_persons_are_named_and_an_onboarding_tenant_needs_none_of_it() {
        assertThat(renamed().recompute().apply(School.recomputing(AN, "Nobody Here")))
                .isEqualTo(new Outcome.UnknownPersons(List.of(SisBuilder.person("Nobody Here"))));
        assertThat(new School().pupil(AN).arrived().recompute().apply(School.recomputing(AN)))
                .isInstanceOf(Outcome.OnlyProposed.class);
    }

    @Test
    void only_a_name_that_was_given_can_be_released_and_only_once() {
        School school = new School().pupil(AN).arrived();

        assertThat(school.release("an.maes")).isInstanceOf(ReleaseUsername.Outcome.OnlyProposed.class);
        school.activated();
        assertThat(school.release("nobody")).isInstanceOf(ReleaseUsername.Outcome.NeverGiven.class);
        assertThat(school.release("an.maes@elsewhere.be")).isInstanceOf(ReleaseUsername.Outcome.NeverGiven.class);
        assertThat(school.release("an.maes")).isInstanceOf(ReleaseUsername.Outcome.Released.class);
        assertThat(school.release("an.maes")).isInstanceOf(ReleaseUsername.Outcome.AlreadyReleased.class);
        assertThat(school.history()).contains("test username-released ");
    }

    /** An Maes, who is called An Peeters since. */
    private static School renamed() {
        School school = new School().pupil(AN).arrived().activated().without(AN);
        return school.pupil(SisBuilder.guid(AN).toString(), "An", "Peeters", LocalDate.of(2012, 3, 2))
                .arrived();
    }
}
