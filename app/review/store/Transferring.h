// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SqlStore.h"
#include "review/store/StoreTransfer.h"

#include <QFileInfo>
#include <QHash>

#include <optional>

namespace morat {

/// One transfer (StoreTransfer.h). It reads and writes rows as they are, through the connections of
/// two stores. Which drafts, and whether they are known: StoreTransfer.cpp; a draft's rows:
/// DraftTransfer.cpp; what holds for all, and the log: ListTransfer.cpp.
class StoreTransfer {
public:
    StoreTransfer(SqlStore &from, SqlStore &to, const QString &author);

    [[nodiscard]] Result<Transferred> all(const TransferWatch &watch);

private:
    /// A draft of the source.
    struct Whole {
        QString path;
        QString title;
        int state = 0;
        QVariantList counts; ///< open errors, warnings, notes, decided
        QString entered;
        QString changed;
        QString assignee;
        QString deadline;
        QString desk;
        qint64 step = 0;
        QList<QVariantList> revisions;
        QList<QVariantList> decisions;
        [[nodiscard]] QString name() const {
            return title.isEmpty() ? QFileInfo(path).fileName() : title;
        }
    };
    /// That draft in the target, and the last step that both had.
    struct Known {
        qint64 draft = 0;
        qint64 step = 0;
    };

    [[nodiscard]] Result<QList<qint64>> draftsOf() const;
    /// The last step that a database has of a draft, on whichever version.
    [[nodiscard]] static Result<qint64> stepOf(const SqlStore &store, qint64 draft);
    /// Nothing: it was removed meanwhile.
    [[nodiscard]] Result<std::optional<Whole>> read(qint64 draft) const;
    /// By what was written down at earlier transfers, in either database.
    [[nodiscard]] Result<std::optional<Known>> knownInTarget(qint64 draft) const;
    [[nodiscard]] Result<void> carry(qint64 draft);
    /// The draft that the target has of the same file, where nothing was done with it.
    [[nodiscard]] Result<std::optional<qint64>> untouchedThere(const Whole &whole) const;
    [[nodiscard]] Result<void> bringFurther(qint64 draft, const Whole &whole, const Known &known);
    [[nodiscard]] Result<void> writeAll(qint64 draft, const Whole &whole, qint64 there);
    /// Which drafts of third databases it is is known from now on in the target, too.
    [[nodiscard]] Result<void> writeOtherSources(qint64 draft, qint64 there);
    [[nodiscard]] Result<int> stateOf(qint64 there) const;
    /// By the moves that a server lets be made; what was moved why is told by the rows that follow.
    [[nodiscard]] Result<void> move(qint64 there, int state);
    [[nodiscard]] Result<void> writeRevisions(const Whole &whole, qint64 draft, qint64 there);
    [[nodiscard]] Result<void> writeDecisions(const Whole &whole, qint64 there);
    [[nodiscard]] Result<void> writeKeys(qint64 draft);
    [[nodiscard]] Result<void> writeMoves(qint64 draft, qint64 there);
    [[nodiscard]] Result<void> writeFindings(qint64 draft, qint64 there);
    /// Title, counts, owner and deadline; and the state and the time of the last change, which the
    /// statements before changed as well.
    [[nodiscard]] Result<void> writeRest(const Whole &whole, qint64 there);
    [[nodiscard]] Result<void> carryLists();
    [[nodiscard]] Result<void> carryPairs();
    /// The server writes itself who is logged in.
    [[nodiscard]] Result<void> carryHouse();
    /// The lines of the drafts that are there.
    [[nodiscard]] Result<void> carryLog();
    /// The target's numbers of the source's drafts.
    [[nodiscard]] Result<QHash<qint64, qint64>> numbersThere() const;

    SqlStore &m_from;
    SqlStore &m_to;
    const QString m_author;
    const QString m_source;
    const QString m_target;
    QHash<qint64, qint64> m_revisions; ///< of the draft at hand: the source's to the target's
    Transferred m_done;
};

} // namespace morat
