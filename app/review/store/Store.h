// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "review/store/Decision.h"
#include "review/store/DraftQuery.h"
#include "review/store/Lease.h"
#include "review/store/PairDecisions.h"
#include "review/store/VersionDifference.h"
#include "review/store/Workflow.h"
#include "text/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace morat {

/// The text of a revision in work: the edits that lead from its bytes to what the editor sees,
/// and where the decisions' words stand in that.
struct SavedText {
    QList<Edit> edits;
    QHash<qint64, TextRange> places; ///< decision id → range in the current text
    /// Corrections decided on an earlier version, to be made again where their findings come back
    /// once this one has been checked.
    QList<qint64> toReapply;
    qint64 step = 0; ///< the last step that is in it
    /// What the newest version of the file changed, as far as nobody has looked at it; in order.
    QList<VersionDifference> differences = {};
};

/// A draft's way from one state to the next.
struct StateMove {
    WorkflowState from = WorkflowState::New;
    WorkflowState to = WorkflowState::New;
    QString note = {}; ///< why; kept with the move
    friend bool operator==(const StateMove &, const StateMove &) = default;
};

/// Another key under which a decision's finding was seen.
struct DecisionKey {
    qint64 decision = 0;
    QString key;
    friend bool operator==(const DecisionKey &, const DecisionKey &) = default;
};

/// The draft of a step that is of none: words, rules and pairs taken off the lists that hold for
/// all.
inline constexpr qint64 noDraft = -1;

/// What one act of the editor changes: the whole of it in one record, written in one transaction.
/// The text is said as it stands after the act, not as a difference: of typing, the last record is
/// enough.
struct StepRecord {
    qint64 id = 0;   ///< grows with every step of a draft
    qint64 base = 0; ///< the step that the act was made on; 0: none
    qint64 draft = 0;
    qint64 revision = 0;
    QDateTime time;          ///< UTC
    int typed = 0;           ///< letters typed since the step before
    SavedText text;          ///< as it stands after the act
    QList<Decision> made;    ///< with the ids that the session gave them
    QList<qint64> takenBack; ///< undone by this act
    QList<qint64> madeAgain; ///< redone by this act
    QList<DecisionKey> keys; ///< remembered for decisions that were made before
    QList<StateMove> moves;  ///< one after the other
    QString author;
    QStringList wordsOff; ///< taken out of the personal dictionary; of a step of `noDraft`
    QStringList rulesOn;  ///< switched on again; of a step of `noDraft`
    /// Pairs of which nothing counts any more that was decided up to this step; of `noDraft`.
    QList<WordPair> pairsHeard;
    QString lease; ///< the token of who writes it; not kept with it
};

/// Why a store does not take a step.
struct StoreError : Failure {
    enum class Kind : quint8 {
        Refused,    ///< it may take it later: it is locked, full, away
        Stale,      ///< it has gone on since the step that this one was made on
        NotOwner,   ///< another run of the program has the draft
        NotAllowed, ///< the workflow, or what its writer may do, is against it
    };
    explicit StoreError(Failure failure, Kind what = Kind::Refused)
        : Failure(std::move(failure))
        , kind(what) {}
    /// Whether it will never be taken.
    [[nodiscard]] bool isFinal() const { return kind != Kind::Refused; }
    Kind kind;
};
using Recorded = tl::expected<void, StoreError>;

/// A draft that was opened: the record, and what was saved of it.
struct EnteredDraft {
    DraftRecord record;
    qint64 revision = 0;
    SavedText text;
    QString contentHash;
    QList<Decision> decisions; ///< undone ones too, oldest first
    /// The draft was known with other bytes: those, and what was saved of them.
    bool isNewRevision = false;
    qint64 previousRevision = 0;
    QString previousHash;
    QByteArray previousBytes;
    QString previousCharset;
    SavedText previousText;
    QString returnNote = {};  ///< with what note it was returned to the author last
    QString firstReader = {}; ///< who handed it on for a second reading last, as moves name them
    /// Another run of the program has the draft, which is only to be read.
    std::optional<Lease> holder;
};

/// What others can do to a draft that is open here, beside its text.
struct DraftNews {
    DraftHead head;
    DraftRecord record;
    QString returnNote = {};
    QString firstReader = {};
    QList<Decision> questions = {}; ///< the acts of its questions, undone ones too, oldest first
};

/// What is open in a draft, for the desk's list and for reports.
struct OpenFindings {
    qint64 draft = 0;
    QList<Finding> open;
    QStringList marked; ///< the words that each of them marks
    int decided = 0;
};

/// Where everything is kept that editors decide. What a call writes is on the disk when it returns
/// without failure, whole; a call that fails has changed nothing.
///
/// A store belongs to the thread that opened it. Behind this interface are SQLite (SqliteStore.h)
/// and PostgreSQL (PostgresStore.h), which have most in common (SqlStore.h).
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

    /// Opens the database at a path or makes it. A damaged one is set aside under another name, and
    /// what can be read of it carried over to a new one; one from a newer version of the program is
    /// refused, untouched; an older one is migrated after a backup beside it.
    /// Or opens the one that a server has at an address (ServerAddress.h), with the password that
    /// it may ask for.
    [[nodiscard]] static Result<Opened> open(const QString &address, Clock clock = {},
                                             const QString &password = {});
    /// A further connection, for another thread, to a database that open() has brought up to date.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    attach(const QString &address, Clock clock = {}, const QString &password = {});
    /// Where the database of this user is: in the standard folder for application data.
    [[nodiscard]] static QString defaultPath();

    Store() = default;
    virtual ~Store() = default;
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Finds the draft by path and content, or enters it. Same path: the same draft, with a new
    /// revision when the content is another. Same content at another path: the same draft when
    /// the old path is gone (it was moved), otherwise a draft of its own (a copy).
    /// A draft that another run has is only read; when there is no version with this content, the
    /// revision is 0, and but for the holder nothing is said.
    [[nodiscard]] virtual Result<EnteredDraft> enter(const Draft &draft, const QString &path,
                                                     const QString &title,
                                                     const LeaseClaim &claim) = 0;
    [[nodiscard]] Result<EnteredDraft> enter(const Draft &draft, const QString &path,
                                             const QString &title) {
        return enter(draft, path, title, {});
    }
    /// A version of a draft as it stands, for whoever looks on.
    [[nodiscard]] virtual Result<EnteredDraft> look(qint64 draft, qint64 revision) const = 0;
    [[nodiscard]] virtual Result<DraftHead> headOf(qint64 draft) const = 0;
    /// Without its text and what was decided on that, which a draft at work has much of. Fails
    /// where the draft is gone.
    [[nodiscard]] virtual Result<DraftNews> newsOf(qint64 draft) const = 0;
    /// Says that the owner of a lease lives; false when it has it no longer.
    [[nodiscard]] virtual Result<bool> renewLease(qint64 draft, const QString &token) = 0;
    /// Gives a lease back; nothing happens when it is another's.
    [[nodiscard]] virtual Result<void> releaseLease(qint64 draft, const QString &token) = 0;

    /// How the draft at a path was read last: in which charset, with what identity. Empty when it
    /// is not known.
    struct LastReading {
        QString charset;
        QString contentHash;
        qint64 draft = 0;
    };
    [[nodiscard]] virtual LastReading lastReading(const QString &path) const = 0;

    /// Lost for certain, or perhaps: drafts are missing, and nothing is decided on this one.
    enum class Lost : quint8 { Surely, Perhaps };
    /// What a damaged database did not give back of the draft at a path, at least as surely as
    /// `least`: a line each. It stands until the draft is marked as reviewed.
    [[nodiscard]] virtual Result<QStringList> losses(const QString &path, Lost least) const = 0;

    /// Writes a step: all of it or nothing. One that it has already is taken again without effect.
    [[nodiscard]] virtual Recorded record(const StepRecord &step) = 0;
    /// What is open now, for the desk's list.
    [[nodiscard]] virtual Result<void> saveFindings(const OpenFindings &findings) = 0;
    /// Takes a draft, with all that was decided on it, from the desk; not while another run of the
    /// program than that of `token` has it.
    [[nodiscard]] virtual Recorded removeDraft(qint64 draft, const QString &token) = 0;

    /// All there are; of many thousand that takes its time. Lists ask for pages.
    [[nodiscard]] virtual Result<QList<DraftRecord>> drafts() const = 0;
    /// Some of them in an order, a page at a time. What changes between two pages moves to its
    /// place: a draft may be seen on both, or on none.
    [[nodiscard]] virtual Result<DraftPage> page(const DraftQuery &query) const = 0;
    [[nodiscard]] virtual Result<DraftCounts> counts() const = 0;
    /// A draft by its number; nothing when there is none.
    [[nodiscard]] virtual Result<std::optional<DraftRecord>> draft(qint64 id) const = 0;

    /// Moves a draft on top of what the store has of it, in a step of its own; not while another
    /// run of the program has it. One that is there already stays, without failure. Fails for
    /// whom the table of moves (Workflow.h) does not let, and without a note that is needed.
    [[nodiscard]] virtual Recorded move(const DraftMove &move) = 0;
    /// Says who is to review a draft; empty: nobody in particular. A new one becomes assigned, and
    /// one that is assigned new.
    [[nodiscard]] virtual Result<void> assign(qint64 draft, const QString &assignee,
                                              const QString &author) = 0;
    /// Says by when a draft is to be done; an invalid time: whenever.
    [[nodiscard]] virtual Result<void> setDeadline(qint64 draft, const QDateTime &deadline,
                                                   const QString &author) = 0;
    /// Says for which of the newsroom's desks a draft is; empty: none in particular.
    [[nodiscard]] virtual Result<void> setDesk(qint64 draft, const QString &desk,
                                               const QString &author) = 0;
    /// Answers a question in a step of its own, also while somebody has the draft open: who reports
    /// does so of what was returned, who edits of all but the archive. With the answer to the last
    /// question that waits, a returned draft goes back into review. The same answer again changes
    /// nothing. Fails where the question does not stand.
    [[nodiscard]] virtual Recorded answer(const QuestionAnswer &answer) = 0;
    /// What was done on a draft, oldest first, also when it is gone.
    [[nodiscard]] virtual Result<QList<AuditEntry>> auditLog(qint64 draft) const = 0;
    /// What who opened the store may do.
    [[nodiscard]] virtual Role role() const { return Role::Admin; }
    /// Why nothing can be written; empty: it can.
    [[nodiscard]] virtual QString onlyReadBecause() const { return {}; }

    [[nodiscard]] virtual Result<QList<Decision>> decisions(qint64 draft) const = 0;
    /// The draft's state changes as sentences' parts: from, to, author, time.
    struct Transition {
        WorkflowState from = WorkflowState::New;
        WorkflowState to = WorkflowState::New;
        QString author;
        QDateTime time;
        QString note = {};
    };
    [[nodiscard]] virtual Result<QList<Transition>> transitions(qint64 draft) const = 0;

    /// The words that count here, folded: those that all share, and on a server those that who is
    /// logged in accepted for themselves (House.h). Kept in memory as well.
    [[nodiscard]] const QSet<QString> &words() const { return m_words; }
    [[nodiscard]] const QSet<QString> &rulesOff() const { return m_rulesOff; }
    [[nodiscard]] virtual Result<void> removeWord(const QString &folded) = 0;
    [[nodiscard]] virtual Result<void> switchRuleOn(const QString &rule) = 0;
    enum class Standing : quint8 { Stands, TakenBack };
    /// Words, rules and pairs are from now on as a decision says that comes into the database
    /// through another connection: it may be on its way.
    void expect(qint64 draft, const Decision &decision, Standing standing);
    /// …as when a pair is heard again, and when a draft is gone with its decisions.
    void expectHeard(const WordPair &pair, qint64 upTo) { m_pairs.hear(pair, upTo); }
    void expectGone(qint64 draft) { m_pairs.forget(draft); }

    /// What was decided on pairs of words, on all drafts; in memory, too.
    [[nodiscard]] const PairVerdicts &verdicts() const { return m_pairs.verdicts(); }
    /// Nothing that was decided on a pair up to a step or decision counts any more.
    [[nodiscard]] virtual Result<void> hearPair(const WordPair &pair, qint64 upTo) = 0;
    /// With what hashes are salted that leave the database: its own, and nowhere else.
    [[nodiscard]] const QByteArray &salt() const { return m_salt; }

    /// Reads anew what is kept in memory, after another connection changed the database.
    [[nodiscard]] virtual Result<void> reload() = 0;

    /// The database's file; of a server's database the name, in the user's folder, with which the
    /// names of journals and of what else belongs to it on this computer begin.
    [[nodiscard]] virtual QString path() const = 0;
    /// By what it is opened.
    [[nodiscard]] virtual QString address() const { return path(); }
    /// The time that decisions are stamped with, UTC.
    [[nodiscard]] virtual QDateTime currentTime() const = 0;

protected:
    QSet<QString> m_words;
    QSet<QString> m_rulesOff;
    PairDecisions m_pairs;
    QByteArray m_salt;
};

} // namespace morat
