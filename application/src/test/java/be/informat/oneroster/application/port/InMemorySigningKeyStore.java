package be.informat.oneroster.application.port;

import java.util.ArrayList;
import java.util.List;

/** Signing keys in memory; shared by nodes that are made with the same one. */
public final class InMemorySigningKeyStore implements SigningKeyStore {

    private final List<SigningKey> keys = new ArrayList<>();

    @Override
    public synchronized List<SigningKey> all() {
        return List.copyOf(keys);
    }

    @Override
    public synchronized boolean add(SigningKey key) {
        if (keys.stream().anyMatch(other -> other.number() == key.number())) {
            return false;
        }
        keys.addFirst(key);
        keys.sort((left, right) -> Integer.compare(right.number(), left.number()));
        return true;
    }

    @Override
    public synchronized void removeUpTo(int number) {
        keys.removeIf(key -> key.number() <= number);
    }
}
