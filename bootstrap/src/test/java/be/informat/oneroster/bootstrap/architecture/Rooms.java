package be.informat.oneroster.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The packages of the house. A new one is entered here, or the guard tests fail. */
final class Rooms {

    static final String ROOT = "be.informat.oneroster";

    static final String DOMAIN = ROOT + ".domain";
    static final String APPLICATION = ROOT + ".application";
    static final String REST = ROOT + ".adapter.rest";
    static final String PERSISTENCE = ROOT + ".adapter.persistence";
    static final String CSV = ROOT + ".adapter.csv";
    static final String BOOTSTRAP = ROOT + ".bootstrap";

    /** Made by jOOQ from the migrations; nobody writes in it, so no rule of style applies. */
    static final String GENERATED = PERSISTENCE + ".jooq";

    /** The only part of the web side that its other parts may know. */
    static final String HTTP = REST + ".http";

    static final String COMMANDS = BOOTSTRAP + ".cli";
    static final String SDS_CHECK = BOOTSTRAP + ".sdscheck";
    static final String PORTS = APPLICATION + ".port";

    /** Have to hold a package-info, and may hold classes. */
    static final List<String> FLOORS = List.of(DOMAIN, APPLICATION, REST, PERSISTENCE, CSV, BOOTSTRAP);

    /** Have to hold a package-info and classes. */
    static final List<String> ROOMS = List.of(
            HTTP,
            REST + ".documentation",
            REST + ".oauth",
            REST + ".oneroster",
            REST + ".operation",
            DOMAIN + ".check",
            DOMAIN + ".enrollment",
            DOMAIN + ".explanation",
            DOMAIN + ".matching",
            DOMAIN + ".naming",
            DOMAIN + ".oneroster",
            DOMAIN + ".publication",
            DOMAIN + ".schoolyear",
            DOMAIN + ".sis",
            DOMAIN + ".tenant",
            DOMAIN + ".username",
            APPLICATION + ".access",
            APPLICATION + ".importing",
            APPLICATION + ".insight",
            PORTS,
            APPLICATION + ".publishing",
            APPLICATION + ".query",
            APPLICATION + ".reading",
            APPLICATION + ".tenants",
            APPLICATION + ".text",
            APPLICATION + ".usernames",
            CSV + ".sis",
            CSV + ".table",
            CSV + ".username",
            PERSISTENCE + ".access",
            PERSISTENCE + ".connection",
            PERSISTENCE + ".roster",
            PERSISTENCE + ".session",
            PERSISTENCE + ".sis",
            PERSISTENCE + ".tenant",
            COMMANDS,
            SDS_CHECK,
            BOOTSTRAP + ".sample",
            BOOTSTRAP + ".schedule",
            BOOTSTRAP + ".settings",
            BOOTSTRAP + ".telemetry",
            BOOTSTRAP + ".wiring");

    private static final ImportOption PRODUCTION = location -> !isTest(location) && !location.contains(path(GENERATED));

    /** All classes of ours, without tests and generated code. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(PRODUCTION).importPackages(ROOT);

    private Rooms() {}

    static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static boolean isTest(Location location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar");
    }

    private static String path(String packageName) {
        return "/" + packageName.replace('.', '/') + "/";
    }
}
