// SPDX-License-Identifier: GPL-3.0-or-later
// How a draft is found in the review database by its path and content, or entered.
#include "review/store/SqliteStore.h"

#include "drafts/DraftAddress.h"
#include "drafts/Formats.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

Result<EnteredDraft> SqliteStore::enter(const Draft &draft, const QString &path,
                                        const QString &title, const LeaseClaim &claim) {
    const QString hash = draft.contentHash();
    EnteredDraft found;
    const auto takeOrRead = [&](qint64 id) -> Result<EnteredDraft> {
        const Result<std::optional<Lease>> inTheWay = claimLease(id, claim);
        if (!inTheWay)
            return tl::make_unexpected(inTheWay.error());
        if (!*inTheWay)
            return enterRevision(id, draft, hash, title);
        Result<EnteredDraft> read = readRevision(id, hash);
        if (!read)
            return read;
        read->holder = *inTheWay;
        return read;
    };
    return inTransaction([&] {
               return findDraft(QFileInfo(path).absoluteFilePath(), hash)
                   .and_then(takeOrRead)
                   .map([&](EnteredDraft entered) { found = std::move(entered); });
           })
        .map([&] { return std::move(found); });
}

Result<qint64> SqliteStore::findDraft(const QString &path, const QString &contentHash) {
    Result<QSqlQuery> byPath = runStatement(
        m_database, u"SELECT id FROM drafts WHERE "_s + isAtPath + u" ORDER BY id DESC"_s, {path});
    if (!byPath)
        return tl::make_unexpected(byPath.error());
    if (byPath->next())
        return byPath->value(0).toLongLong();
    Result<QSqlQuery> byContent =
        runStatement(m_database,
                     u"SELECT drafts.id, drafts.path FROM drafts JOIN revisions "
                     "ON revisions.draft_id = drafts.id WHERE content_hash = ? "
                     "ORDER BY drafts.changed_at DESC"_s,
                     {contentHash});
    if (!byContent)
        return tl::make_unexpected(byContent.error());
    while (byContent->next()) {
        if (QFileInfo::exists(DraftAddress::of(byContent->value(1).toString()).file))
            continue;
        const qint64 id = byContent->value(0).toLongLong();
        byContent->finish();
        return run(u"UPDATE drafts SET path = ? WHERE id = ?"_s, {path, id})
            .map([id](const QSqlQuery &) { return id; });
    }
    return run(u"INSERT INTO drafts(path, entered_at, changed_at) VALUES(?, ?, ?)"_s,
               {path, now(), now()})
        .map([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
}

Result<QString> SqliteStore::nextSeen(qint64 id) const {
    return runStatement(m_database, u"SELECT max(seen_at) FROM revisions WHERE draft_id = ?"_s,
                        {id})
        .map([this](QSqlQuery query) {
            const QString last = query.next() ? query.value(0).toString() : QString();
            return last < now() ? now() : timeToText(timeFromText(last).addMSecs(1));
        });
}

Result<EnteredDraft> SqliteStore::enterRevision(qint64 id, const Draft &draft,
                                                const QString &contentHash, const QString &title) {
    EnteredDraft entered;
    Result<QSqlQuery> latest =
        runStatement(m_database,
                     u"SELECT content_hash, content, saved_text, charset, id FROM revisions "
                     "WHERE draft_id = ? ORDER BY seen_at DESC, id DESC LIMIT 2"_s,
                     {id});
    if (!latest)
        return tl::make_unexpected(latest.error());
    bool isOther = latest->next() && latest->value(0).toString() != contentHash;
    // A version that was entered and into which nothing was carried: the program came to
    // its end in between.
    if (latest->isValid() && !isOther && latest->value(2).toString() == emptySavedText)
        isOther = latest->next();
    if (isOther) {
        entered.isNewRevision = true;
        entered.previousHash = latest->value(0).toString();
        entered.previousBytes = qUncompress(latest->value(1).toByteArray());
        entered.previousText = savedTextFromJson(latest->value(2).toString());
        entered.previousCharset = latest->value(3).toString();
        entered.previousRevision = latest->value(4).toLongLong();
    }
    latest->finish();
    const Result<QString> time = nextSeen(id);
    if (!time)
        return tl::make_unexpected(time.error());
    if (Result<QSqlQuery> seen =
            run(u"INSERT INTO revisions(draft_id, content_hash, format, charset, content, "
                "seen_at) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(draft_id, content_hash) "
                "DO UPDATE SET seen_at = excluded.seen_at"_s,
                {id, contentHash, formatName(draft.format), charsetName(draft.charset),
                 qCompress(draft.ownBytes()), *time});
        !seen)
        return tl::make_unexpected(seen.error());
    if (Result<QSqlQuery> titled = run(u"UPDATE drafts SET title = ? WHERE id = ?"_s, {title, id});
        !titled)
        return tl::make_unexpected(titled.error());
    return readRevision(id, contentHash).map([&entered](EnteredDraft &&read) {
        read.isNewRevision = entered.isNewRevision;
        read.previousHash = entered.previousHash;
        read.previousBytes = entered.previousBytes;
        read.previousText = entered.previousText;
        read.previousCharset = entered.previousCharset;
        read.previousRevision = entered.previousRevision;
        return std::move(read);
    });
}

Result<EnteredDraft> SqliteStore::readRevision(qint64 id, const QString &contentHash) const {
    Result<QSqlQuery> revision = runStatement(m_database,
                                              u"SELECT id FROM revisions "
                                              "WHERE draft_id = ? AND content_hash = ?"_s,
                                              {id, contentHash});
    if (!revision)
        return tl::make_unexpected(revision.error());
    if (!revision->next())
        return EnteredDraft();
    const qint64 number = revision->value(0).toLongLong();
    revision->finish();
    return look(id, number);
}

Result<EnteredDraft> SqliteStore::look(qint64 draft, qint64 revision) const {
    EnteredDraft entered;
    Result<QSqlQuery> saved = runStatement(m_database,
                                           u"SELECT saved_text, content_hash FROM revisions "
                                           "WHERE draft_id = ? AND id = ?"_s,
                                           {draft, revision});
    if (!saved)
        return tl::make_unexpected(saved.error());
    if (!saved->next())
        return failure(Store::tr("The review database does not have this version of the draft."));
    entered.revision = revision;
    entered.text = savedTextFromJson(saved->value(0).toString());
    entered.contentHash = saved->value(1).toString();
    saved->finish();
    Result<QSqlQuery> record = runStatement(
        m_database, u"SELECT "_s + draftColumns + u" FROM drafts WHERE id = ?"_s, {draft});
    if (!record)
        return tl::make_unexpected(record.error());
    record->next();
    entered.record = draftFromRow(*record);
    record->finish();
    return decisions(draft).map([&entered](QList<Decision> &&made) {
        entered.decisions = std::move(made);
        return std::move(entered);
    });
}

Store::LastReading SqliteStore::lastReading(const QString &path) const {
    Result<QSqlQuery> latest = runStatement(
        m_database,
        u"SELECT revisions.charset, content_hash, drafts.id FROM drafts JOIN revisions "
        "ON revisions.draft_id = drafts.id WHERE "_s +
            isAtPath + u" ORDER BY drafts.id DESC, seen_at DESC, revisions.id DESC LIMIT 1"_s,
        {QFileInfo(path).absoluteFilePath()});
    if (!latest || !latest->next())
        return {};
    return {latest->value(0).toString(), latest->value(1).toString(),
            latest->value(2).toLongLong()};
}

} // namespace morat
