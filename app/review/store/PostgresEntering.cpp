// SPDX-License-Identifier: GPL-3.0-or-later
// How a draft is found in a shared database by what this computer calls its file, and by its
// content.
#include "review/store/PostgresStore.h"

#include "drafts/DraftAddress.h"
#include "review/store/PostgresConnection.h"
#include "review/store/StoreRows.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Whoever enters a draft that is not known waits for who does the same: two entries of one file
/// would be two drafts. "Entr".
constexpr qint64 enteringLock = 0x456E7472;

void nothing(const StoreQuery &) {}

/// By what computer a path is understood; every one understands //server/share.
QString computerOf(const QString &path) {
    return path.startsWith(u"//"_s) ? u""_s : computerName();
}

QString keyOf(const QString &path) {
#ifdef Q_OS_WIN
    return path.toCaseFolded(); // capitals and small letters name one file
#else
    return path;
#endif
}

QString nameIn(const QString &path) {
    return keyOf(path).section(u'/', -1);
}

} // namespace

Result<std::optional<qint64>> PostgresStore::draftAt(const QString &path) const {
    return ask(u"SELECT draft_id FROM draft_paths WHERE computer = ? AND path_key = ?"_s,
               {computerOf(path), keyOf(path)})
        .map([](StoreQuery known) {
            return known.next() ? std::optional(known.number(0)) : std::nullopt;
        });
}

Result<std::optional<qint64>> PostgresStore::draftWith(const QString &contentHash,
                                                       const QString &path) const {
    Result<StoreQuery> found =
        ask(u"SELECT drafts.id, drafts.path, draft_paths.path FROM drafts "
            "JOIN revisions ON revisions.draft_id = drafts.id "
            "LEFT JOIN draft_paths ON draft_paths.draft_id = drafts.id AND computer IN (?, '') "
            "WHERE content_hash = ? ORDER BY drafts.changed_at DESC, drafts.id DESC"_s,
            {computerName(), contentHash});
    if (!found)
        return tl::make_unexpected(found.error());
    while (found->next()) {
        const bool isKnownHere = !found->isNull(2);
        const bool isTheSame = isKnownHere
                                   ? !QFileInfo::exists(DraftAddress::of(found->text(2)).file)
                                   : nameIn(found->text(1)) == nameIn(path);
        if (isTheSame)
            return std::optional(found->number(0));
    }
    return std::optional<qint64>();
}

Result<void> PostgresStore::nameDraft(qint64 draft, const QString &path) {
    return run(u"DELETE FROM draft_paths WHERE draft_id = ? AND computer = ?"_s,
               {draft, computerOf(path)})
        .and_then([&](const StoreQuery &) {
            return run(u"INSERT INTO draft_paths(computer, path_key, draft_id, path) "
                       "VALUES(?, ?, ?, ?) ON CONFLICT(computer, path_key) DO UPDATE SET "
                       "draft_id = excluded.draft_id, path = excluded.path"_s,
                       {computerOf(path), keyOf(path), draft, path});
        })
        .map(nothing);
}

Result<qint64> PostgresStore::findDraft(const QString &path, const QString &contentHash) {
    const auto hold = [this](std::optional<qint64> draft) -> Result<std::optional<qint64>> {
        if (!draft)
            return draft;
        // It may be taken from the desk just now.
        return run(u"SELECT id FROM drafts WHERE id = ? FOR UPDATE"_s, {*draft})
            .map([draft](StoreQuery held) { return held.next() ? draft : std::nullopt; });
    };
    const Result<std::optional<qint64>> known = draftAt(path).and_then(hold);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known)
        return **known;
    const auto alone = run(u"SELECT pg_advisory_xact_lock(?)"_s, {enteringLock});
    if (!alone)
        return tl::make_unexpected(alone.error());
    const Result<std::optional<qint64>> again = draftAt(path).and_then(hold);
    if (!again)
        return tl::make_unexpected(again.error());
    if (*again)
        return **again;
    const Result<std::optional<qint64>> same = draftWith(contentHash, path).and_then(hold);
    if (!same)
        return tl::make_unexpected(same.error());
    const auto named = [&](qint64 draft) {
        return nameDraft(draft, path).map([draft] { return draft; });
    };
    if (*same)
        return named(**same);
    return run(u"INSERT INTO drafts(path, entered_at, changed_at) VALUES(?, ?, ?) RETURNING id"_s,
               {path, now(), now()})
        .and_then([&](StoreQuery made) {
            made.next();
            return named(made.number(0));
        });
}

Result<qint64> PostgresStore::enterImported(const QString &path, const QString &entered) {
    // What this computer calls so already is another draft, and stays that.
    return run(u"INSERT INTO drafts(path, entered_at, changed_at) VALUES(?, ?, ?) RETURNING id"_s,
               {path, entered, now()})
        .and_then([&](StoreQuery made) {
            made.next();
            const qint64 draft = made.number(0);
            made.finish();
            return run(u"INSERT INTO draft_paths(computer, path_key, draft_id, path) "
                       "VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                       {computerOf(path), keyOf(path), draft, path})
                .map([draft](const StoreQuery &) { return draft; });
        });
}

Store::LastReading PostgresStore::lastReading(const QString &path) const {
    const QString file = QFileInfo(path).absoluteFilePath();
    Result<StoreQuery> latest = ask(
        u"SELECT revisions.charset, content_hash, draft_paths.draft_id FROM draft_paths "
        "JOIN revisions ON revisions.draft_id = draft_paths.draft_id "
        "WHERE computer = ? AND path_key = ? ORDER BY seen_at DESC, revisions.id DESC LIMIT 1"_s,
        {computerOf(file), keyOf(file)});
    if (!latest || !latest->next())
        return {};
    return {latest->text(0), latest->text(1), latest->number(2)};
}

Result<std::optional<qint64>> PostgresStore::knownDraft(const QString &path,
                                                        const QString &contentHash) const {
    Result<std::optional<qint64>> known = draftAt(path);
    return known && !*known ? draftWith(contentHash, path) : known;
}

} // namespace morat
