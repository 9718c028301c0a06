package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.DISTRICT;
import static be.informat.oneroster.application.port.Records.OTHER_SCHOOL;
import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.TERM;
import static be.informat.oneroster.application.port.Records.id;
import static be.informat.oneroster.domain.oneroster.Role.STUDENT;
import static be.informat.oneroster.domain.oneroster.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;

/**
 * How the contract of rosters is asked: one invented school group, and short words for questions. Records are named by the number of their
 * id; a path is a field's name, followed by {@code .sourcedId}, {@code .href} or {@code .type} for references. What is published lasts for
 * the whole class of tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RosterQuestions {

    private static final String HREF = "https://sis.example.be/";

    /** The reader under test. */
    protected abstract RosterReader reader();

    /** A tenant that has published nothing. */
    protected abstract TenantId newTenant();

    /** Publishes changes to what is in force for the tenant. */
    protected abstract Publication publish(TenantId tenant, RosterChanges changes);

    static final RosterRecord[] SCHOOL_GROUP = {
        Records.district(DISTRICT, "Scholengroep De Klaproos", SCHOOL, OTHER_SCHOOL),
        Records.school(SCHOOL, "Basisschool Élan", DISTRICT),
        Records.school(OTHER_SCHOOL, "basisschool Zonneweide", DISTRICT),
        Records.schoolYear(TERM),
        Records.term(TERM, "Trimester 1"),
        Records.course(id(110), SCHOOL),
        Records.course(id(111), OTHER_SCHOOL),
        Records.schoolClass(id(120), "Eerste leerjaar A - Élan", id(110), SCHOOL),
        Records.schoolClass(id(121), "Eerste leerjaar A - Zonneweide", id(111), OTHER_SCHOOL),
        Records.pupil(id(1), "Evelien", "O'Brien", SCHOOL),
        Records.pupil(id(2), "Émile", "van Damme", SCHOOL, OTHER_SCHOOL),
        Records.pupil(id(3), "emile", "Van Damme", OTHER_SCHOOL),
        Records.pupil(id(4), "Zoë", "Straße", SCHOOL),
        Records.teacher(id(5), "Jan", "STRASSE", OTHER_SCHOOL),
        Records.teacher(id(6), "Ömer", "İpek", SCHOOL, OTHER_SCHOOL),
        Records.pupil(id(7), "Piet", "Peeters", SCHOOL),
        Records.demographics(id(1), LocalDate.of(2012, 2, 29)),
        Records.demographics(id(2), LocalDate.of(2013, 1, 1)),
        Records.enrollment(id(201), id(1), id(120), SCHOOL, STUDENT),
        Records.enrollment(id(202), id(2), id(120), SCHOOL, STUDENT),
        Records.enrollment(id(203), id(2), id(121), OTHER_SCHOOL, STUDENT),
        Records.enrollment(id(205), id(5), id(121), OTHER_SCHOOL, TEACHER),
        Records.enrollment(id(206), id(6), id(120), SCHOOL, TEACHER),
        Records.enrollment(id(207), id(7), id(120), SCHOOL, STUDENT)
    };

    /**
     * The school group, published in four steps: pupil 7, his enrollment and the demographics of pupil 2 are tombstones since the second,
     * third and fourth. Published once for all tests that only read it.
     */
    Group schoolGroup() {
        if (schoolGroup == null) {
            TenantId tenant = newTenant();
            publish(tenant, Records.appear(SCHOOL_GROUP));
            publish(tenant, Records.leave(Kind.USER, id(7)));
            publish(tenant, Records.leave(Kind.ENROLLMENT, id(207)));
            schoolGroup = new Group(tenant, publish(tenant, Records.leave(Kind.DEMOGRAPHICS, id(2))));
        }
        return schoolGroup;
    }

    record Group(TenantId tenant, Publication publication) {}

    private @Nullable Group schoolGroup;

    String matches(TenantId tenant, Publication publication, Kind kind, String path, String sign, Filter.Value value) {
        Filter filter = new Filter.Comparison(path(kind, path), operator(sign), value);
        return ids(tenant, publication, filtered(kind, filter));
    }

    static Filter comparison(Kind kind, String path, String sign, String value) {
        return new Filter.Comparison(path(kind, path), operator(sign), new Filter.Value.Text(value));
    }

    static Selection filtered(Kind kind, Filter filter) {
        return new Selection(kind, new Filter.Everything(), filter, null);
    }

    static Selection sorted(Kind kind, FieldPath path, Direction direction) {
        return new Selection(
                kind, new Filter.Everything(), new Filter.Everything(), new Selection.Sort(path, direction));
    }

    static Operator operator(String sign) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    static FieldPath path(Kind kind, String path) {
        String[] parts = path.split("\\.");
        Field field = kind.field(parts[0]).orElseThrow();
        return switch (parts.length == 1 ? "" : parts[1]) {
            case "sourcedId" -> new FieldPath.ReferenceId(field);
            case "href" -> new FieldPath.ReferenceHref(field, HREF);
            case "type" -> new FieldPath.ReferenceType(field);
            default -> new FieldPath.Own(field);
        };
    }

    static List<RosterRecord> recordsOf(Kind kind) {
        return Arrays.stream(SCHOOL_GROUP)
                .filter(record -> record.kind() == kind)
                .toList();
    }

    Version only(TenantId tenant, Publication publication, java.util.UUID id) {
        Filter filter = comparison(Kind.USER, "sourcedId", "=", id.toString());
        List<Version> versions = read(tenant, publication, filtered(Kind.USER, filter));
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    List<Version> read(TenantId tenant, Publication publication, Selection selection) {
        return versionsOf(reader(), tenant, publication.number(), selection);
    }

    String ids(TenantId tenant, Publication publication, Selection selection) {
        return idsOf(reader(), tenant, publication.number(), selection);
    }

    static String idsOf(RosterReader reader, TenantId tenant, int publication, Selection selection) {
        List<String> numbers = new ArrayList<>();
        for (Version version : versionsOf(reader, tenant, publication, selection)) {
            numbers.add(Long.toString(version.record().sourcedId().getLeastSignificantBits() & 0xFFFF));
        }
        return String.join(" ", numbers);
    }

    static List<Version> versionsOf(RosterReader reader, TenantId tenant, int publication, Selection selection) {
        int[] numbers = reader.select(tenant, publication, selection);
        List<Version> versions = new ArrayList<>();
        reader.read(tenant, selection.kind(), numbers, 0, numbers.length, versions::add);
        return versions;
    }
}
