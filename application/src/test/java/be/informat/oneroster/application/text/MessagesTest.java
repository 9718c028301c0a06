package be.informat.oneroster.application.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.insight.HistoryEntry;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.check.FindingCode;
import be.informat.oneroster.domain.check.Severity;
import be.informat.oneroster.domain.explanation.ClauseCode;
import be.informat.oneroster.domain.explanation.Explanation;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.username.UsernameEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final List<String> ENOUGH = Collections.nCopies(5, "x");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.in(Language.DUTCH).keys())
                .containsExactlyInAnyOrderElementsOf(
                        Messages.in(Language.ENGLISH).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingHasWordsAndAdvice(Language language) {
        Messages messages = Messages.in(language);

        for (FindingCode code : FindingCode.values()) {
            assertThat(messages.text("finding." + code.wireName() + ".message", ENOUGH))
                    .isNotBlank();
            assertThat(messages.text("finding." + code.wireName() + ".advice", ENOUGH))
                    .isNotBlank();
        }
        for (Loss.Counted counted : Loss.Counted.values()) {
            assertThat(messages.text("loss." + counted.wireName(), ENOUGH)).isNotBlank();
        }
        for (Severity severity : Severity.values()) {
            assertThat(messages.text("severity." + severity.wireName())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatAnExplanationSaysHasWords(Language language) {
        Messages messages = Messages.in(language);

        for (ClauseCode code : ClauseCode.values()) {
            assertThat(messages.text("explain." + code.wireName(), ENOUGH)).isNotBlank();
        }
        for (Explanation.Subject subject : Explanation.Subject.values()) {
            assertThat(messages.text("explain." + subject.wireName(), ENOUGH)).isNotBlank();
        }
        for (HistoryEntry.Event event : HistoryEntry.Event.values()) {
            assertThat(messages.text("explain.event." + event.wireName(), ENOUGH))
                    .isNotBlank();
            assertThat(messages.text("explain.membership." + event.wireName(), ENOUGH))
                    .isNotBlank();
        }
        for (String note : List.of("tenant-onboarding", "tenant-suspended", "publication-held", "none", "open-end")) {
            assertThat(messages.text("explain." + note, ENOUGH)).isNotBlank();
        }
        for (Reason reason : Reason.values()) {
            assertThat(messages.text("explain.reason." + reason.wireName())).isNotBlank();
        }
        for (Cause cause : Cause.values()) {
            assertThat(messages.text("explain.reason." + cause.wireName())).isNotBlank();
        }
        for (UsernameEvent event : UsernameEvent.values()) {
            assertThat(messages.text("explain.username-event." + event.wireName(), ENOUGH))
                    .isNotBlank();
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        Messages dutch = Messages.in(Language.DUTCH);
        Messages english = Messages.in(Language.ENGLISH);

        for (String key : english.keys()) {
            for (int number = 0; number < 5; number++) {
                List<String> marked = new ArrayList<>(Collections.nCopies(5, ""));
                marked.set(number, "¤");
                assertThat(dutch.text(key, marked).contains("¤"))
                        .as("argument %d of %s", number, key)
                        .isEqualTo(english.text(key, marked).contains("¤"));
            }
        }
    }

    @Test
    void anArgumentIsTakenAsItIs() {
        assertThat(Messages.in(Language.ENGLISH).text("finding.name-missing.message", "$1 {0} \\"))
                .startsWith("$1 {0} \\ lacks");
    }

    @Test
    void aMissingKeyOrArgumentIsADefect() {
        Messages messages = Messages.in(Language.ENGLISH);

        assertThatThrownBy(() -> messages.text("no-such-key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> messages.text("finding.name-missing.message"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
