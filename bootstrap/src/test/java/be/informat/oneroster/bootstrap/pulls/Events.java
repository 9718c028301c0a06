package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What befalls a school and its tenant, by chance. Most of it is published at once, the rest with what comes next. */
final class Events {

    private final Time time;
    private final School school;
    private final SchoolLife life;
    private final Operator operator;
    private final Consumer<String> teller;

    /** @param teller is told, in few words */
    Events(
            Installation installation,
            InstitutionNumber number,
            Random chance,
            Set<Happening> happened,
            Consumer<String> teller) {
        this.teller = teller;
        time = installation.time();
        school = new School(number);
        life = new SchoolLife(school);
        life.begin(chance, time.today());
        operator = new Operator(installation, school, settings(chance), happened);
    }

    Operator operator() {
        return operator;
    }

    void any(Random chance) {
        switch (chance.nextInt(20)) {
            case 0, 1 -> days(1 + chance.nextInt(chance.nextInt(4) == 0 ? 40 : 3));
            case 2, 3 -> changeSettings(chance);
            case 4 -> changeUsername(chance);
            case 5 -> suspendOrActivate();
            case 6, 7 -> confirm();
            default -> change(chance);
        }
    }

    void days(int days) {
        teller.accept(days + " days go by");
        time.passDays(days);
        operator.publishIfDue();
    }

    void suspendOrActivate() {
        teller.accept(operator.isServing() ? "suspended" : "activated");
        if (operator.isServing()) {
            operator.suspend();
        } else {
            operator.activate();
        }
    }

    private void change(Random chance) {
        for (int times = chance.nextInt(3); times >= 0; times--) {
            teller.accept(life.change(chance, time.today()));
        }
        operator.importSchool();
        if (chance.nextInt(5) > 0) {
            operator.publishIfDue();
        }
    }

    private void confirm() {
        teller.accept("published, confirmed if it is held");
        operator.confirm();
    }

    private void changeUsername(Random chance) {
        List<RosterRecord> users = operator.publications.inForce(Kind.USER);
        if (users.isEmpty() || !operator.isServing()) {
            return;
        }
        User user = (User) users.get(chance.nextInt(users.size()));
        if (chance.nextBoolean()) {
            teller.accept("a username is corrected");
            operator.correct(user, school.newName("naam"));
        } else {
            teller.accept("a username is computed anew");
            operator.recompute(user);
        }
    }

    private void changeSettings(Random chance) {
        teller.accept("settings change");
        operator.apply(settings(chance));
        operator.publishIfDue();
    }

    private SettingsBuilder settings(Random chance) {
        SettingsBuilder settings = new SettingsBuilder()
                .key("school-" + school.number)
                .entraTenantId(SisBuilder.guid("tenant of " + school.number))
                .institutions(school.number.value());
        if (chance.nextBoolean()) {
            settings.groupNameTemplate("{klascode} {schooljaar}");
        }
        if (chance.nextInt(3) == 0) {
            settings.excluding(school.field);
        }
        if (chance.nextBoolean()) {
            settings.demographics(DemographicsPolicy.EXCHANGE);
        }
        if (chance.nextBoolean()) {
            settings.futurePupils(FuturePupils.INCLUDE);
        }
        if (chance.nextBoolean()) {
            settings.switchDate(7, 1 + chance.nextInt(31));
        }
        return settings;
    }
}
