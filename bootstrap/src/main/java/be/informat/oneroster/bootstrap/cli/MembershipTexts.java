package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.domain.publication.RosterComparison.Difference;
import be.informat.oneroster.domain.publication.RosterComparison.Membership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who comes into a team and who goes out. */
final class MembershipTexts {

    private MembershipTexts() {}

    static List<String> lines(Difference<Membership> memberships) {
        List<String> lines = new ArrayList<>();
        lines.add("Members: " + memberships.coming().size() + " come, "
                + memberships.going().size() + " go");
        lines.addAll(EffectTexts.some(
                "+ ", memberships.coming().stream().map(MembershipTexts::text).toList()));
        lines.addAll(EffectTexts.some(
                "- ", memberships.going().stream().map(MembershipTexts::text).toList()));
        return lines;
    }

    private static String text(Membership membership) {
        return membership.user().username() + " in " + membership.schoolClass().title() + " ("
                + membership.role().wireName() + ")";
    }

    /** {@code {"coming": [{"username", "team", "role"}], "going": []}} */
    static Map<String, Object> json(Difference<Membership> memberships) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "coming",
                memberships.coming().stream().map(MembershipTexts::json).toList());
        json.put(
                "going", memberships.going().stream().map(MembershipTexts::json).toList());
        return json;
    }

    private static Map<String, String> json(Membership membership) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("username", membership.user().username());
        json.put("team", membership.schoolClass().title());
        json.put("role", membership.role().wireName());
        return json;
    }
}
