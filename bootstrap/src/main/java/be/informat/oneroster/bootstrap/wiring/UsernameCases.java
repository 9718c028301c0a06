package be.informat.oneroster.bootstrap.wiring;

import be.informat.oneroster.adapter.csv.username.CsvAccountList;
import be.informat.oneroster.adapter.csv.username.CsvReviewFile;
import be.informat.oneroster.application.port.ReviewFile;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.usernames.ExportReviewFile;
import be.informat.oneroster.application.usernames.ImportReviewFile;
import be.informat.oneroster.application.usernames.MatchAccounts;
import be.informat.oneroster.application.usernames.RecomputeUsernames;
import be.informat.oneroster.application.usernames.ReleaseUsername;
import java.time.Clock;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a school and an operator do with usernames. */
public record UsernameCases(
        ExportReviewFile exportReviewFile,
        ImportReviewFile importReviewFile,
        RecomputeUsernames recompute,
        ReleaseUsername release,
        MatchAccounts matchAccounts) {

    static UsernameCases of(
            TenantStore tenants, TenantWork work, RosterComputer computer, PublishRoster publishing, Clock clock) {
        ReviewFile files = new CsvReviewFile();
        return new UsernameCases(
                new ExportReviewFile(tenants, work, computer, files),
                new ImportReviewFile(tenants, work, computer, publishing, files, clock),
                new RecomputeUsernames(tenants, work, computer, publishing, clock),
                new ReleaseUsername(tenants, work, clock),
                new MatchAccounts(
                        tenants,
                        work,
                        computer,
                        publishing,
                        new CsvAccountList(),
                        files,
                        new LevenshteinDistance(2)::apply,
                        clock));
    }
}
