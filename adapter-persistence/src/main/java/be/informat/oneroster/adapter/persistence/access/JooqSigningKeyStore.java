package be.informat.oneroster.adapter.persistence.access;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIGNING_KEY;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Failures;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.SigningKeyStore;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Signing keys, a row each. */
public final class JooqSigningKeyStore implements SigningKeyStore {

    private final Session session;

    public JooqSigningKeyStore(Session session) {
        this.session = session;
    }

    @Override
    public List<SigningKey> all() {
        return session.separately(sql -> sql.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.KEY_NUMBER.desc())
                .fetch(row -> new SigningKey(
                        row.getKeyNumber(), AgreedClock.toInstant(row.getCreated()), row.getPrivateKey())));
    }

    @Override
    public boolean add(SigningKey key) {
        return session.separately(sql -> insert(sql, key));
    }

    private static boolean insert(DSLContext sql, SigningKey key) {
        try {
            sql.insertInto(SIGNING_KEY)
                    .set(SIGNING_KEY.KEY_NUMBER, key.number())
                    .set(SIGNING_KEY.CREATED, AgreedClock.toColumn(key.created()))
                    .set(SIGNING_KEY.PRIVATE_KEY, key.privateKey())
                    .execute();
            return true;
        } catch (DataAccessException e) {
            if (Failures.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void removeUpTo(int number) {
        session.separately(sql -> sql.deleteFrom(SIGNING_KEY)
                .where(SIGNING_KEY.KEY_NUMBER.le(number))
                .execute());
    }
}
