// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"
#include "review/store/StoreStatements.h"

#include <memory>

namespace morat {

/// A draft with all that tells whether something of it is another since.
struct ArchivedDraft {
    DraftRecord record;
    QDateTime entered; ///< UTC
    /// Another one when a step was made on it, it was moved, or a version of its file was seen
    /// first.
    QString mark;
};

/// A version of a draft's file, with the work on it.
struct ArchivedVersion {
    qint64 revision = 0;
    QString contentHash;
    QString charset;
    QByteArray bytes; ///< Draft::ownBytes()
    SavedText text;
    QDateTime seen; ///< UTC: when it was seen last
};

/// A decision with what became of it, and of which draft it is.
struct ArchivedDecision {
    Decision decision; ///< without its keys
    qint64 draft = 0;
    qint64 revision = 0;
    QString undoneBy;
    QDateTime undoneAt; ///< UTC; not valid: it stands, or it is not known
};

/// A draft's way from one state to the next.
struct ArchivedMove {
    qint64 draft = 0;
    Store::Transition move;
};

/// How often something was said to findings of a rule.
struct VerbCount {
    QString rule;
    Verb verb = Verb::Accept;
    int count = 0;
};

/// What was done over the years, read from a review database over a connection of its own, which
/// writes nothing: for searching, histories and reports, on a thread that is neither the window's
/// nor the writer's. It belongs to the thread that opened it. A server that was away is asked anew
/// by the next call.
class Archive {
public:
    /// Of a database that Store::open() has brought up to date.
    [[nodiscard]] static Result<std::unique_ptr<Archive>> open(const QString &address,
                                                               const QString &password = {});
    virtual ~Archive() = default;
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    [[nodiscard]] Result<QList<ArchivedDraft>> drafts() const;
    /// One draft; fails when there is none.
    [[nodiscard]] Result<ArchivedDraft> draft(qint64 id) const;
    /// Some drafts by their numbers; those that are gone are not among them.
    [[nodiscard]] Result<QHash<qint64, DraftRecord>> records(const QList<qint64> &drafts) const;
    /// In the order in which they were seen, the one in work last.
    [[nodiscard]] Result<QList<ArchivedVersion>> versions(qint64 draft) const;
    /// Of a draft, oldest first, undone ones too.
    [[nodiscard]] Result<QList<ArchivedDecision>> decisions(qint64 draft) const;
    /// Of all drafts within a time, oldest first; `until` is not in it, an invalid one is no bound.
    [[nodiscard]] Result<QList<ArchivedDecision>> decisionsWithin(const QDateTime &since,
                                                                  const QDateTime &until) const;
    /// Those that stand on a rule's findings about a subject, of all drafts, the latest first.
    [[nodiscard]] Result<QList<ArchivedDecision>> decisionsOn(const QString &rule,
                                                              const QString &subject) const;
    /// Of all decisions that stand.
    [[nodiscard]] Result<QList<VerbCount>> verbsByRule() const;
    [[nodiscard]] Result<QList<Store::Transition>> moves(qint64 draft) const;
    [[nodiscard]] Result<QList<ArchivedMove>> movesWithin(const QDateTime &since,
                                                          const QDateTime &until) const;
    /// Tells this database from every other.
    [[nodiscard]] Result<QByteArray> identity() const;

protected:
    Archive() = default;
    [[nodiscard]] virtual Result<StoreQuery> ask(const QString &statement,
                                                 const QVariantList &values = {}) const = 0;

private:
    [[nodiscard]] Result<QList<ArchivedDecision>> decisionsWhere(const QString &condition,
                                                                 const QVariantList &values) const;
};

} // namespace morat
