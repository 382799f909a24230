// SPDX-License-Identifier: GPL-3.0-or-later
// How a draft is found in the review database by its path and content, or entered.
#include "review/store/SqlStore.h"

#include "drafts/Formats.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

Result<EnteredDraft> SqlStore::enter(const Draft &draft, const QString &path, const QString &title,
                                     const LeaseClaim &claim) {
    if (!m_readOnly.isEmpty())
        return enterToRead(draft, path);
    const QString hash = draft.contentHash();
    EnteredDraft found;
    const auto takeOrRead = [&](qint64 id) -> Result<EnteredDraft> {
        const Result<std::optional<DraftRecord>> known = SqlStore::draft(id);
        if (!known)
            return tl::make_unexpected(known.error());
        const Result<std::optional<Lease>> keeper =
            *known ? keeperOf(id, (*known)->state) : std::optional<Lease>();
        if (!keeper)
            return tl::make_unexpected(keeper.error());
        if (*keeper) {
            // Who handed it on from here has it no longer, and is in nobody's way.
            if (const Result<void> free = releaseLease(id, claim.token); !free)
                return tl::make_unexpected(free.error());
            Result<EnteredDraft> read = readRevision(id, hash);
            if (read)
                read->holder = *keeper;
            return read;
        }
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

/// Who only reads gives a draft no name and no version.
Result<EnteredDraft> SqlStore::enterToRead(const Draft &draft, const QString &path) const {
    const QString hash = draft.contentHash();
    const Result<std::optional<qint64>> known =
        knownDraft(QFileInfo(path).absoluteFilePath(), hash);
    if (!known)
        return tl::make_unexpected(known.error());
    if (!*known)
        return failure(m_readOnly);
    const Result<DraftHead> head = headOf(**known);
    if (!head)
        return tl::make_unexpected(head.error());
    return readRevision(**known, hash).map([&head](EnteredDraft &&read) {
        read.holder = head->lease;
        return std::move(read);
    });
}

Result<QString> SqlStore::nextSeen(qint64 id) const {
    return ask(u"SELECT max(seen_at) FROM revisions WHERE draft_id = ?"_s, {id})
        .map([this](StoreQuery query) {
            const QString last = query.next() ? query.text(0) : QString();
            return last < now() ? now() : timeToText(timeFromText(last).addMSecs(1));
        });
}

Result<EnteredDraft> SqlStore::enterRevision(qint64 id, const Draft &draft,
                                             const QString &contentHash, const QString &title) {
    EnteredDraft entered;
    Result<StoreQuery> latest =
        ask(u"SELECT content_hash, content, saved_text, charset, id FROM revisions "
            "WHERE draft_id = ? ORDER BY seen_at DESC, id DESC LIMIT 2"_s,
            {id});
    if (!latest)
        return tl::make_unexpected(latest.error());
    bool isOther = latest->next() && latest->text(0) != contentHash;
    // The version that was there last is there still: it keeps when it came.
    const bool isThere = latest->isValid() && !isOther;
    // A version that was entered and into which nothing was carried: the program came to
    // its end in between.
    if (latest->isValid() && !isOther && latest->text(2) == emptySavedText)
        isOther = latest->next();
    if (isOther) {
        entered.isNewRevision = true;
        entered.previousHash = latest->text(0);
        entered.previousBytes = qUncompress(latest->bytes(1));
        entered.previousText = savedTextFromJson(latest->text(2));
        entered.previousCharset = latest->text(3);
        entered.previousRevision = latest->number(4);
    }
    latest->finish();
    if (!isThere) {
        const Result<StoreQuery> seen = nextSeen(id).and_then([&](const QString &time) {
            return run(u"INSERT INTO revisions(draft_id, content_hash, format, charset, content, "
                       "seen_at) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(draft_id, content_hash) "
                       "DO UPDATE SET seen_at = excluded.seen_at"_s,
                       {id, contentHash, formatName(draft.format), charsetName(draft.charset),
                        qCompress(draft.ownBytes()), time});
        });
        if (!seen)
            return tl::make_unexpected(seen.error());
    }
    if (const Result<void> titled = writeTitle(id, title); !titled)
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

Result<void> SqlStore::writeTitle(qint64 id, const QString &title) {
    return run(u"UPDATE drafts SET title = ? WHERE id = ?"_s, {title, id})
        .and_then([&](const StoreQuery &) {
            return ask(u"SELECT path, keyed FROM drafts JOIN queue ON draft_id = id "
                       "WHERE id = ?"_s,
                       {id});
        })
        .and_then([&](StoreQuery row) -> Result<void> {
            if (!row.next() || row.integer(1) != 0)
                return {};
            const QString path = row.text(0);
            row.finish();
            return writeKeys(id, title, path);
        });
}

Result<EnteredDraft> SqlStore::readRevision(qint64 id, const QString &contentHash) const {
    Result<StoreQuery> revision = ask(u"SELECT id FROM revisions "
                                      "WHERE draft_id = ? AND content_hash = ?"_s,
                                      {id, contentHash});
    if (!revision)
        return tl::make_unexpected(revision.error());
    if (!revision->next())
        return EnteredDraft();
    const qint64 number = revision->number(0);
    revision->finish();
    return look(id, number);
}

Result<EnteredDraft> SqlStore::look(qint64 draft, qint64 revision) const {
    EnteredDraft entered;
    Result<StoreQuery> saved = ask(u"SELECT saved_text, content_hash FROM revisions "
                                   "WHERE draft_id = ? AND id = ?"_s,
                                   {draft, revision});
    if (!saved)
        return tl::make_unexpected(saved.error());
    if (!saved->next())
        return failure(Store::tr("The review database does not have this version of the draft."));
    entered.revision = revision;
    entered.text = savedTextFromJson(saved->text(0));
    entered.contentHash = saved->text(1);
    saved->finish();
    Result<StoreQuery> record =
        ask(u"SELECT "_s + draftColumns + u" FROM desk_drafts WHERE id = ?"_s, {draft});
    if (!record)
        return tl::make_unexpected(record.error());
    record->next();
    entered.record = draftFromRow(*record);
    record->finish();
    return returnNoteOf(draft)
        .and_then([&](const QString &note) {
            entered.returnNote = note;
            return firstReaderOf(draft);
        })
        .and_then([&](const QString &first) {
            entered.firstReader = first;
            return decisions(draft);
        })
        .map([&entered](QList<Decision> &&made) {
            entered.decisions = std::move(made);
            return std::move(entered);
        });
}

Result<QString> SqlStore::returnNoteOf(qint64 draft) const {
    // Of the last return, be it without one: an older note is of what was mended since.
    return ask(u"SELECT note FROM transitions "
               "LEFT JOIN move_notes ON transition_id = transitions.id "
               "WHERE transitions.draft_id = ? AND to_state = ? "
               "ORDER BY transitions.id DESC LIMIT 1"_s,
               {draft, int(WorkflowState::Returned)})
        .map([](StoreQuery note) { return note.next() ? note.text(0) : QString(); });
}

Result<QString> SqlStore::firstReaderOf(qint64 draft) const {
    return ask(lastHandedOn.toString(), {draft, int(WorkflowState::SecondReading)})
        .map([](StoreQuery first) { return first.next() ? first.text(0) : QString(); });
}

Result<DraftNews> SqlStore::newsOf(qint64 draft) const {
    DraftNews news;
    return headOf(draft)
        .and_then([&](const DraftHead &head) {
            news.head = head;
            return SqlStore::draft(draft);
        })
        .and_then([&](const std::optional<DraftRecord> &record) -> Result<QString> {
            if (!record)
                return failure(Store::tr("it is not on the desk."));
            news.record = *record;
            return returnNoteOf(draft);
        })
        .and_then([&](const QString &note) {
            news.returnNote = note;
            return firstReaderOf(draft);
        })
        .and_then([&](const QString &first) {
            news.firstReader = first;
            return decisions(draft, Acts::OfQuestions);
        })
        .map([&news](QList<Decision> &&acts) {
            news.questions = std::move(acts);
            return std::move(news);
        });
}

} // namespace morat
