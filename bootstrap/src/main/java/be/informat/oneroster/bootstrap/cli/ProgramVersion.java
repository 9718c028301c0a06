package be.informat.oneroster.bootstrap.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build gave the program. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"oneroster " + text()};
    }

    /** {@code development} where the classes run without their jar. */
    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
