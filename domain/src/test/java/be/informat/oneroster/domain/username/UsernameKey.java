package be.informat.oneroster.domain.username;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a username must be unique by. */
record UsernameKey(NameSpace nameSpace, String folded) {

    static UsernameKey of(LedgerEntry entry) {
        return new UsernameKey(entry.nameSpace(), entry.folded());
    }

    /** The same username in each name space of an arrangement. */
    List<UsernameKey> in(NameSpaces arrangement) {
        return Arrays.stream(NameSpace.values())
                .filter(arrangement::includes)
                .map(target -> new UsernameKey(target, folded))
                .toList();
    }

    static Set<UsernameKey> allIn(NameSpaces arrangement, Set<UsernameKey> keys) {
        return keys.stream().flatMap(key -> key.in(arrangement).stream()).collect(Collectors.toSet());
    }
}
