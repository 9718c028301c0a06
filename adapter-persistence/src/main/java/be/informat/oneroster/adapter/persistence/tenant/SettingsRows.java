package be.informat.oneroster.adapter.persistence.tenant;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.TenantRecord;
import be.informat.oneroster.adapter.persistence.session.WireNames;
import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.HyphensInNames;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.SpacesInNames;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.MonthDay;
import java.util.List;

/** Between a tenant's settings and the columns that hold one value each; lists are in tables of their own. */
final class SettingsRows {

    private SettingsRows() {}

    /** Writes the settings into a row; the id and the state stay as they are. */
    static void write(TenantSettings settings, TenantRecord row) {
        row.setTenantKey(settings.key().value());
        row.setName(settings.name());
        row.setEntraTenantId(settings.entraTenantId());
        row.setPupilDomain(settings.domain());
        row.setStaffDomain(settings.staffDomain());
        row.setAdministrator(settings.administrator());
        row.setGroupNameTemplate(settings.groupNameTemplate().toString());
        UsernameRules usernames = settings.usernames();
        row.setUsernameFormat(usernames.pupilFormat().toString());
        row.setStaffUsernameFormat(usernames.staffFormat().toString());
        row.setUsernameMaxLength(usernames.maxLength());
        row.setSpacesInNames(usernames.spaces().wireName());
        row.setHyphensInNames(usernames.hyphens().wireName());
        row.setNameSpaces(usernames.nameSpaces().name());
        row.setFuturePupils(settings.futurePupils().wireName());
        row.setSwitchMonth(settings.switchDate().getMonthValue());
        row.setSwitchDay(settings.switchDate().getDayOfMonth());
        row.setDemographics(settings.demographics().wireName());
    }

    static Tenant tenant(TenantRecord row, List<InstitutionScope> institutions, List<String> coordinators) {
        UsernameRules usernames = new UsernameRules(
                UsernameFormat.parse(row.getUsernameFormat()).orThrow(),
                UsernameFormat.parse(row.getStaffUsernameFormat()).orThrow(),
                row.getUsernameMaxLength(),
                SpacesInNames.parse(row.getSpacesInNames()).orThrow(),
                HyphensInNames.parse(row.getHyphensInNames()).orThrow(),
                NameSpaces.valueOf(row.getNameSpaces()));
        TenantSettings settings = new TenantSettings(
                new TenantKey(row.getTenantKey()),
                row.getName(),
                row.getEntraTenantId(),
                row.getPupilDomain(),
                row.getStaffDomain(),
                institutions,
                row.getAdministrator(),
                coordinators,
                GroupNameTemplate.parse(row.getGroupNameTemplate()).orThrow(),
                usernames,
                WireNames.read(FuturePupils.values(), FuturePupils::wireName, row.getFuturePupils()),
                MonthDay.of(row.getSwitchMonth(), row.getSwitchDay()),
                WireNames.read(DemographicsPolicy.values(), DemographicsPolicy::wireName, row.getDemographics()));
        return new Tenant(
                new TenantId(row.getTenantId()),
                WireNames.read(TenantState.values(), TenantState::wireName, row.getState()),
                settings);
    }
}
