// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SqlStore.h"
#include "review/store/StoreTransfer.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <utility>

namespace morat {

/// One transfer (StoreTransfer.h). It reads and writes rows as they are, through the connections of
/// two stores. Which drafts, and whether they are known: StoreTransfer.cpp; a draft's rows:
/// DraftTransfer.cpp; its log, and what that says of who went on: LogTransfer.cpp; what holds for
/// all: ListTransfer.cpp.
class StoreTransfer {
public:
    StoreTransfer(SqlStore &from, SqlStore &to, const QString &author);

    [[nodiscard]] Result<Transferred> all(const TransferWatch &watch);

    struct List;

private:
    /// The lines of a draft's log, its own database's and imported ones alike, as rows of
    /// `imported_log`: by the database that wrote them, and their numbers there.
    using LogLines = std::map<std::pair<QString, qint64>, QVariantList>;

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
        LogLines log; ///< what was done since is not told by the rows before it
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
    /// Who it was given to there stays where the source says nobody, and so on.
    [[nodiscard]] Result<void> keepOwner(Whole &whole, qint64 there) const;
    [[nodiscard]] Result<void> bringFurther(qint64 draft, const Whole &whole, const Known &known);
    /// Who went on with a draft since both had the same of it: a step that one side lacks, a line
    /// of the log (an owner, a move, an answer are no steps), a version of the file.
    struct WentOn {
        bool source = false;
        bool target = false;
        bool isTold = false; ///< the target's log has all lines of the source's
    };
    [[nodiscard]] Result<WentOn> whoWentOn(const Whole &whole, const Known &known) const;
    [[nodiscard]] Result<bool> hasNewVersion(const Whole &whole, qint64 there) const;
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
    [[nodiscard]] static Result<LogLines> linesOf(const SqlStore &store, const QString &identity,
                                                  qint64 draft);
    /// What was done with a draft before the import that found it untouched counts no more.
    static void leaveOutBeforeImport(LogLines &log, const QString &identity);
    /// Whether a log says that something was done which another one lacks; that a draft was
    /// entered, imported or removed is of one database alone.
    [[nodiscard]] static bool saysMore(const LogLines &log, const LogLines &than);
    /// Whether a log has a line of that kind ("assigned").
    [[nodiscard]] static bool tells(const LogLines &log, QStringView what);
    /// Whether the target had the draft, and it was removed there: the log stays.
    [[nodiscard]] Result<bool> wasRemovedThere(const LogLines &log) const;
    [[nodiscard]] Result<void> writeLog(const LogLines &log, qint64 there);
    [[nodiscard]] Result<void> writeLogLines(const QList<QVariantList> &rows);
    /// Each row of a list is brought once; that it was is a line of `imported_log`, of no draft.
    /// Where it is gone now, it was taken off.
    [[nodiscard]] Result<void> carryLists();
    [[nodiscard]] static Result<QSet<qint64>> linesOfLists(const SqlStore &store,
                                                           const QString &source);
    /// Those that were not brought before, noted as brought; put on the list since `from`.
    [[nodiscard]] Result<QList<QVariantList>> rowsToBring(const List &list, const QString &from);
    /// Where versions that noted nothing brought the lists: since when what is on one may be new.
    /// Empty: all.
    [[nodiscard]] Result<QString> listsFrom() const;
    /// Words that an editor accepted for themselves.
    [[nodiscard]] Result<void> carryOwnWords(const QString &from);
    [[nodiscard]] Result<void> carryPairs();
    /// The server writes itself who is logged in.
    [[nodiscard]] Result<void> carryHouse();

    SqlStore &m_from;
    SqlStore &m_to;
    const QString m_author;
    const QString m_source;
    const QString m_target;
    QSet<qint64> m_broughtBefore;      ///< rows of lists, from either side to the other
    QHash<qint64, qint64> m_revisions; ///< of the draft at hand: the source's to the target's
    Transferred m_done;
};

} // namespace morat
