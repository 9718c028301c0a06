package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person whose username in force differs between two ledgers, be it in case only.
 *
 * @param before null if there was none
 * @param after null if there is none
 */
public record UsernameChange(
        NameSpace nameSpace,
        PersonId person,
        @Nullable String before,
        @Nullable String after) {}
