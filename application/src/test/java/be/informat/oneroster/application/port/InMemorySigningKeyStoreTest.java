package be.informat.oneroster.application.port;

class InMemorySigningKeyStoreTest extends SigningKeyStoreContract {

    private final SigningKeyStore store = new InMemorySigningKeyStore();

    @Override
    protected SigningKeyStore emptyStore() {
        return store;
    }
}
