package be.informat.oneroster.bootstrap;

import be.informat.oneroster.bootstrap.cli.Commands;
import be.informat.oneroster.bootstrap.cli.Surroundings;

/** The program {@code oneroster}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(Surroundings.ofThisProcess(), arguments));
    }
}
