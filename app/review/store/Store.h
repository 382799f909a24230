// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "review/store/Decision.h"
#include "review/store/Workflow.h"
#include "text/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QVariant>

#include <functional>
#include <memory>

namespace morat {

/// A draft as the list on the desk shows it.
struct DraftRecord {
    qint64 id = 0;
    QString path;
    QString title;
    WorkflowState state = WorkflowState::New;
    bool checked = false; ///< whether the counts below say anything
    int openErrors = 0;
    int openWarnings = 0;
    int openInfos = 0;
    int decided = 0;
    QDateTime changed; ///< UTC
};

/// The text of a revision in work: the edits that lead from its bytes to what the editor sees,
/// and where the decisions' words stand in that.
struct SavedText {
    QList<Edit> edits;
    QHash<qint64, TextRange> places; ///< decision id → range in the current text
    /// Corrections decided on an earlier version, to be made again where their findings come back
    /// once this one has been checked.
    QList<qint64> toReapply;
};

/// A draft's way from one state to the next.
struct StateMove {
    WorkflowState from = WorkflowState::New;
    WorkflowState to = WorkflowState::New;
    friend bool operator==(const StateMove &, const StateMove &) = default;
};

/// Another key under which a decision's finding was seen.
struct DecisionKey {
    qint64 decision = 0;
    QString key;
    friend bool operator==(const DecisionKey &, const DecisionKey &) = default;
};

/// What one act of the editor changes: the whole of it in one record, written in one transaction.
struct StepRecord {
    qint64 draft = 0;
    qint64 revision = 0;
    SavedText text;          ///< as it stands after the act
    QList<Decision> made;    ///< with the ids that the session gave them
    QList<qint64> takenBack; ///< undone by this act
    QList<qint64> madeAgain; ///< redone by this act
    QList<DecisionKey> keys; ///< remembered for decisions that were made before
    QList<StateMove> moves;  ///< one after the other
    QString author;
};

/// A draft that was opened: the record, and what was saved of it.
struct EnteredDraft {
    DraftRecord record;
    qint64 revision = 0;
    SavedText text;
    QList<Decision> decisions; ///< undone ones too, oldest first
    /// The draft was known with other bytes: those, and what was saved of them.
    bool isNewRevision = false;
    QByteArray previousBytes;
    QString previousCharset;
    SavedText previousText;
};

/// The review database. The only room that knows SQL. Everything that an editor decides is
/// on the disk (WAL, synchronous=FULL) when the call returns without failure.
class Store {
    Q_DECLARE_TR_FUNCTIONS(Store)

public:
    using Clock = std::function<QDateTime()>;

    struct Opened {
        std::unique_ptr<Store> store;
        /// What the user should be told: a damaged database was set aside, and where.
        QString notice;
        /// The database was damaged: this is a new one, with what could be read of it.
        bool wasSetAside = false;
    };

    /// Opens the database or makes it. A damaged one is set aside under another name, and what can
    /// be read of it carried over to a new one; one from a newer version of the program is refused,
    /// untouched; an older one is migrated after a backup beside it.
    [[nodiscard]] static Result<Opened> open(const QString &path, Clock clock = {});
    /// Where the database of this user is: in the standard folder for application data.
    [[nodiscard]] static QString defaultPath();

    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Finds the draft by path and content, or enters it. Same path: the same draft, with a new
    /// revision when the content is another. Same content at another path: the same draft when
    /// the old path is gone (it was moved), otherwise a draft of its own (a copy).
    [[nodiscard]] Result<EnteredDraft> enter(const Draft &draft, const QString &path,
                                             const QString &title);

    /// How the draft at a path was read last: in which charset, with what identity. Empty when it
    /// is not known.
    struct LastReading {
        QString charset;
        QString contentHash;
    };
    [[nodiscard]] LastReading lastReading(const QString &path) const;

    /// Lost for certain, or perhaps: drafts are missing, and nothing is decided on this one.
    enum class Lost : quint8 { Surely, Perhaps };
    /// What a damaged database did not give back of the draft at a path: a line each. It stands
    /// until the draft is marked as reviewed.
    [[nodiscard]] Result<QStringList> losses(const QString &path, Lost least = Lost::Perhaps) const;

    /// Writes a step: all of it or nothing.
    [[nodiscard]] Result<void> record(const StepRecord &step);
    /// What is open now, for the desk's list.
    [[nodiscard]] Result<void> saveFindings(qint64 draft, const QList<Finding> &open,
                                            const QStringList &marked, int decided);
    /// Takes a draft, with all that was decided on it, from the desk.
    [[nodiscard]] Result<void> removeDraft(qint64 draft);

    [[nodiscard]] Result<QList<DraftRecord>> drafts() const;
    [[nodiscard]] Result<QList<Decision>> decisions(qint64 draft) const;
    /// The draft's state changes as sentences' parts: from, to, author, time.
    struct Transition {
        WorkflowState from = WorkflowState::New;
        WorkflowState to = WorkflowState::New;
        QString author;
        QDateTime time;
    };
    [[nodiscard]] Result<QList<Transition>> transitions(qint64 draft) const;

    /// The personal dictionary: folded words. Kept in memory as well.
    [[nodiscard]] const QSet<QString> &words() const { return m_words; }
    [[nodiscard]] const QSet<QString> &rulesOff() const { return m_rulesOff; }
    [[nodiscard]] Result<void> removeWord(const QString &folded);
    [[nodiscard]] Result<void> switchRuleOn(const QString &rule);

    /// Reads anew what is kept in memory, after another connection changed the database.
    [[nodiscard]] Result<void> reload();

    [[nodiscard]] QString path() const;
    /// The time that decisions are stamped with, UTC.
    [[nodiscard]] QDateTime currentTime() const;

private:
    Store(const QSqlDatabase &database, Clock clock);
    [[nodiscard]] Result<void> load();
    [[nodiscard]] QString now() const;
    /// The draft at an absolute path, or moved there, or a new one.
    [[nodiscard]] Result<qint64> findDraft(const QString &path, const QString &contentHash);
    [[nodiscard]] Result<EnteredDraft>
    enterRevision(qint64 id, const Draft &draft, const QString &contentHash, const QString &title);
    [[nodiscard]] Result<void> write(const StepRecord &step);
    [[nodiscard]] Result<void> insertDecision(const StepRecord &step, const Decision &made);
    enum class Mark : quint8 { TakenBack, MadeAgain };
    [[nodiscard]] Result<void> markDecision(qint64 id, Mark mark, const QString &author);
    [[nodiscard]] Result<void> moveDraft(qint64 draft, StateMove move, const QString &author);
    [[nodiscard]] Result<void> run(const QString &statement, const QVariantList &values);
    /// Words and switched-off rules follow from decisions made and taken back.
    [[nodiscard]] Result<void> applyDecision(const Decision &decision);
    [[nodiscard]] Result<void> withdrawDecision(const Decision &decision);
    [[nodiscard]] Result<Decision> decision(qint64 id) const;

    QSqlDatabase m_database;
    Clock m_clock;
    QSet<QString> m_words;
    QSet<QString> m_rulesOff;
};

} // namespace morat
