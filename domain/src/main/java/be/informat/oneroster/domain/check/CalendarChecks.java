package be.informat.oneroster.domain.check;

import be.informat.oneroster.domain.enrollment.Presence;
import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at what the next weeks bring. */
final class CalendarChecks {

    private static final int WEEKS_BEFORE_SWITCH = 4;
    private static final MonthDay SWITCH_SEASON = MonthDay.of(6, 1);

    private CalendarChecks() {}

    static List<Finding> of(SisSnapshot sis, TenantSettings settings, Set<LocationId> contested, LocalDate today) {
        LocalDate switchDay = settings.switchDate().atYear(today.getYear());
        List<Finding> findings = new ArrayList<>();
        if (!today.isBefore(switchDay)) {
            return findings;
        }
        String tenant = settings.key().value();
        if (!today.isBefore(SWITCH_SEASON.atYear(today.getYear()))
                && settings.switchDate().isBefore(TenantSettings.LATEST_SWITCH)) {
            findings.add(new Finding(FindingCode.EARLY_SWITCH, tenant, List.of(switchDay.toString())));
        }
        if (!today.isBefore(switchDay.minusWeeks(WEEKS_BEFORE_SWITCH))) {
            SchoolCalendar next = SchoolCalendar.of(settings.switchDate(), switchDay);
            Presence presence = Presence.on(sis, settings.scope().without(contested), next, FuturePupils.INCLUDE);
            if (presence.classes().isEmpty() || presence.registrations().isEmpty()) {
                findings.add(new Finding(
                        FindingCode.NEXT_YEAR_WITHOUT_DATA,
                        tenant,
                        List.of(
                                next.year().toString(),
                                switchDay.toString(),
                                String.valueOf(presence.classes().size()),
                                String.valueOf(presence.registrations().size()))));
            }
        }
        return findings;
    }
}
