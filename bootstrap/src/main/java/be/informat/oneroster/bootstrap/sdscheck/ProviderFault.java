package be.informat.oneroster.bootstrap.sdscheck;

/** An answer with which a step cannot go on. Carries a sentence for whoever runs the provider. */
final class ProviderFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    ProviderFault(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
