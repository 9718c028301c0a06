package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person has in one name space; neither for somebody who only had one. */
record PersonNames(@Nullable LedgerEntry computed, @Nullable LedgerEntry correction) {

    static final PersonNames NONE = new PersonNames(null, null);

    @Nullable
    LedgerEntry inForce() {
        return correction != null ? correction : computed;
    }

    @Nullable
    String username() {
        if (correction != null) {
            return correction.correction();
        }
        return computed == null ? null : computed.computed();
    }

    /**
     * The names of everybody who owns one of these entries.
     *
     * @throws IllegalArgumentException if a person has two computed names or two corrections
     */
    static Map<PersonId, PersonNames> index(Collection<LedgerEntry> entries) {
        Map<PersonId, PersonNames> index = HashMap.newHashMap(entries.size());
        for (LedgerEntry entry : entries) {
            PersonId owner = entry.owner();
            if (owner != null) {
                PersonNames found = new PersonNames(
                        entry.computed() == null ? null : entry, entry.correction() == null ? null : entry);
                PersonNames others = index.put(owner, found);
                if (others != null) {
                    index.put(owner, others.and(found));
                }
            }
        }
        return index;
    }

    private PersonNames and(PersonNames more) {
        return new PersonNames(either(computed, more.computed), either(correction, more.correction));
    }

    private static @Nullable LedgerEntry either(@Nullable LedgerEntry left, @Nullable LedgerEntry right) {
        if (left != null && right != null) {
            throw new IllegalArgumentException("A person has one computed name and one correction in a name space.");
        }
        return left != null ? left : right;
    }
}
