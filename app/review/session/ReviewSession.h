// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/DraftWriter.h"
#include "drafts/draft/Draft.h"
#include "review/journal/StepWriter.h"
#include "review/session/ChangeView.h"
#include "review/session/Changes.h"
#include "review/session/HandEdits.h"
#include "review/session/History.h"
#include "review/session/HistoryBytes.h"
#include "review/session/Plan.h"
#include "review/session/PlannedCorrections.h"
#include "review/session/Questions.h"
#include "review/session/ReviewedText.h"
#include "review/store/Decision.h"
#include "review/store/Store.h"

#include <QObject>

#include <functional>
#include <memory>

namespace morat {

/// Where a finding stands: a second axis beside its level.
enum class FindingStatus : quint8 {
    Open,
    IgnoredOnce, ///< or reported as a false alarm
    IgnoredInArticle,
    WordAccepted,
    RuleOff,
    Converted, ///< about the charset, and the draft will be written as Unicode
};

/// What a worker needs to check the text as it stands: a value, safe to hand to a thread.
struct Snapshot {
    quint64 revision = 0; ///< grows with every change of the text
    WorkingText text;
    PairVerdicts verdicts = {}; ///< the newsroom's decisions, for the engine
};

/// What an earlier run of the program left in a journal and this one put on the draft.
struct RestoredWork {
    int typed = 0;     ///< letters
    int decisions = 0; ///< made, taken back and made again
    QDateTime time;    ///< of the last of it, UTC
    QString before;    ///< the text without it
};

/// Whether the version of the file before the one that is opened was on the screen: what the new
/// one changes is shown then, even where nobody has worked on the draft yet.
enum class VersionBefore : quint8 { Unseen, WasShown };

/// One draft in review: the only owner of what changes. Everything that changes it goes through
/// here, is taken by the writer before it is announced, and can be taken back in one history of
/// text and decisions. If the writer refuses, nothing changes and the reason is returned.
///
/// It lives on one thread and runs no checks itself: whoever has an engine takes a snapshot(),
/// checks it wherever it likes, and brings the findings to takeFindings(), which drops them when
/// the text has changed since. Positions are UTF-16 units into the current joined text, the same
/// as in a plain text editor.
class ReviewSession : public QObject {
    Q_OBJECT

public:
    /// Opens the review of a draft: brings back its edits and decisions, also from an earlier
    /// version of the file. `path` names the draft on the disk. The store outlives the session.
    [[nodiscard]] static Result<std::unique_ptr<ReviewSession>>
    open(Draft draft, const QString &path, Store &store, const QString &author);
    /// …with a writer that outlives it, too. Without one, every step is in the store when the call
    /// that made it returns.
    [[nodiscard]] static Result<std::unique_ptr<ReviewSession>>
    open(Draft draft, const QString &path, Store &store, StepWriter &writer, const QString &author);

    /// What a review is opened with, away from the thread of sessions.
    struct Opening {
        Draft draft;
        QString path;
        Store &store; ///< both outlive the session
        StepWriter &writer;
        QString author;
        LeaseClaim::Wish wish = LeaseClaim::Wish::ToOwn;
        QString over = {}; ///< the token of the lease that is to be ended
        VersionBefore before = VersionBefore::Unseen;
        /// Called right before the session is made: nothing is left unsaved in another session of
        /// the same draft. False: none is to be made.
        std::function<bool()> prepare = {};
    };
    using Opened = Result<std::unique_ptr<ReviewSession>>;
    /// The same where the writer enters the draft: returns at once, and calls `then` on this thread
    /// with the session, or with null when `prepare` did not want one, unless `context` is gone.
    static void open(Opening opening, QObject *context, std::function<void(Opened)> then);

    // What there is.
    [[nodiscard]] const Draft &draft() const { return m_draft; }
    /// As the list of drafts has it, but for what is counted in it.
    [[nodiscard]] const DraftRecord &record() const { return m_record; }
    [[nodiscard]] const QString &path() const { return m_record.path; }
    [[nodiscard]] qint64 draftId() const { return m_record.id; }
    [[nodiscard]] QString title() const { return m_record.title; }
    [[nodiscard]] WorkflowState state() const { return m_record.state; }
    [[nodiscard]] const WorkingText &text() const { return m_now.text; }
    [[nodiscard]] Snapshot snapshot() const {
        return {m_textRevision, m_now.text, m_store.verdicts()};
    }
    /// What was decided on pairs of words, in this draft and in all others.
    [[nodiscard]] const PairVerdicts &verdicts() const { return m_store.verdicts(); }
    /// Whether findings() belong to the text as it stands (no check is due).
    [[nodiscard]] bool isChecked() const { return m_checkedRevision == m_textRevision; }
    /// All findings in the order of the text, decided ones too; kept in place while text changes.
    [[nodiscard]] const QList<PlacedFinding> &findings() const { return m_now.findings; }
    [[nodiscard]] FindingStatus status(const Finding &finding) const;
    [[nodiscard]] bool isOpen(qsizetype index) const;
    [[nodiscard]] int openCount(Level level) const;
    /// Decisions on findings that stand (not undone), oldest first; what was asked of the author is
    /// in questions().
    [[nodiscard]] QList<Decision> decisions() const;
    /// Where a decision's words stand, if they still do.
    [[nodiscard]] std::optional<TextRange> placeOf(qint64 decision) const;
    /// What the user should be told about the opening (edits that could not be carried over…); what
    /// arises later is announced by noticed() and added here.
    [[nodiscard]] const QStringList &notices() const { return m_notices; }

    // Who may write it.
    /// Another run of the program that has the draft: this session only shows it, and whatever
    /// would change it fails.
    [[nodiscard]] const std::optional<Lease> &holder() const { return m_holder; }
    [[nodiscard]] bool isReadOnly() const { return m_holder.has_value() || m_isLost; }
    /// Another run has the draft now, or wrote it: nothing more is written through here.
    void lose() { m_isLost = true; }
    /// Where the store had the draft when it was opened or followed last.
    [[nodiscard]] DraftHead head() const { return {m_revisionId, m_lastStep, m_holder}; }
    /// Gives the draft back: it is shown no more.
    void letGo();
    /// Takes over what the owner did, of the same version; whatever shows the session is told.
    void follow(const EnteredDraft &stored);
    /// Takes over what others did beside the text, of a draft that is written here or only read:
    /// whose it is, where it stands, what the author answered.
    void hear(const DraftNews &news);
    /// With what note it was returned to the author last; empty: with none, or never.
    [[nodiscard]] const QString &returnNote() const { return m_returnNote; }
    /// Whether its questions are answered by who is here though nothing else is written: who
    /// reports, of what was returned (Store::answer()).
    [[nodiscard]] bool mayOnlyAnswer() const {
        return isReadOnly() && m_record.state == WorkflowState::Returned &&
               m_store.role() == Role::Reporter;
    }
    /// Work on this text that the store went on without.
    [[nodiscard]] const QList<KeptVersion> &versions() const { return m_versions; }
    /// A version's text; and how many decisions it has that the store has not.
    [[nodiscard]] QString textOf(const KeptVersion &version) const;
    [[nodiscard]] int newDecisionsOf(const KeptVersion &version) const;
    /// Puts a version's text and decisions in place of what there is, as one step that can be
    /// undone, and takes its file away.
    [[nodiscard]] Result<void> takeVersion(const KeptVersion &version);
    /// Takes a version's file away unused.
    void dropVersion(const KeptVersion &version);

    // Findings brought by a check.
    /// False when the text changed since the snapshot; the findings are dropped then.
    bool takeFindings(quint64 snapshotRevision, const QList<Finding> &findings);

    // Decisions. `index` is into findings().
    [[nodiscard]] Result<void> accept(qsizetype index, qsizetype suggestion);
    /// Puts the editor's own words in the finding's place.
    [[nodiscard]] Result<void> editInPlace(qsizetype index, const QString &replacement);
    /// Accepts the first suggestion of every open finding with the rule and subject that the editor
    /// sees, as one step. Gives how many.
    [[nodiscard]] Result<int> acceptAllLike(qsizetype index,
                                            const std::function<bool(qsizetype)> &isSeen);
    /// Any verb that changes no text.
    [[nodiscard]] Result<void> dismiss(qsizetype index, Verb verb);
    /// Takes one standing decision back, wherever it is in the history, as a step of its own. Text
    /// that it put in is put back if it still stands there.
    [[nodiscard]] Result<void> takeBack(qint64 decision);
    /// What was changed in the text without a decision, in the order of the text.
    [[nodiscard]] QList<HandEdit> handEdits() const;
    /// Puts back what the draft says where somebody edited by hand, as a step of its own.
    [[nodiscard]] Result<void> takeBackEdit(const HandEdit &edit);
    /// Puts words in place of others, all of them as one step: edits by hand. Changes are meant for
    /// the text as it stands, in its order, none over another; none is made when one does not find
    /// there what it replaces. `words` names them to undo.
    [[nodiscard]] Result<void> replace(const QString &words, const QList<TextChange> &changes);
    /// The text as it stands against the original, place by place, with who changed what.
    [[nodiscard]] ChangeView changeView() const {
        return ChangeView(m_now.text, m_now.places, m_decisions);
    }
    /// Puts back what the original says at a change, with its decisions, as a step of its own.
    [[nodiscard]] Result<void> takeBackChange(const ShownChange &change);
    /// A decision by its id; nothing when there is none.
    [[nodiscard]] std::optional<Decision> decision(qint64 id) const;

    // Questions to the author (Questions.h).
    /// In the order of the text, those whose words are gone last.
    [[nodiscard]] QList<Question> questions() const;
    /// Where the words of questions stand that are not settled, in no order; quick to ask.
    struct QuestionMark {
        qint64 id = 0;
        TextRange place;
        QuestionState state = QuestionState::Open;
    };
    [[nodiscard]] QList<QuestionMark> questionMarks() const;
    /// Asks about words of the current text, or of a finding; gives the question's id.
    [[nodiscard]] Result<qint64> ask(TextRange about, const QString &text);
    [[nodiscard]] Result<qint64> askAbout(qsizetype index, const QString &text);
    /// Gives the answer's id.
    [[nodiscard]] Result<qint64> answer(qint64 question, const QString &text);
    [[nodiscard]] Result<void> settleQuestion(qint64 question);
    [[nodiscard]] Result<void> reopenQuestion(qint64 question);
    /// Other words for a question or an answer of this session's author.
    [[nodiscard]] Result<qint64> reword(qint64 act, const QString &text);
    /// Takes a question with all that was said to it, or one answer, away.
    [[nodiscard]] Result<void> removeQuestion(qint64 act);
    /// What a file's comments brought.
    struct CommentsTaken {
        int questions = 0;
        int answers = 0;
        int settled = 0;
        int reworded = 0; ///< questions and answers that say something else in the file
    };
    /// Takes the comments of a file that came back from the author as one step: replies to
    /// questions are answers, what is done is settled, other comments are questions of theirs. One
    /// that was worded anew there says so here from now on. What is known is not taken twice; the
    /// text stays as it is.
    [[nodiscard]] Result<CommentsTaken> takeComments(const Draft &file);
    /// An export of this session (corrected or tracked) with the questions and answers as comments.
    /// Fails for formats that have none.
    [[nodiscard]] Result<QByteArray> withQuestions(const QByteArray &exported) const;

    // What a new version of the file changed.
    /// The places at which it says something else than the text in work did, in order, until
    /// somebody chooses there.
    [[nodiscard]] const QList<VersionDifference> &differences() const { return m_now.differences; }
    /// Leaves what the new version says at such a place, or at all of them: they are no longer
    /// shown.
    [[nodiscard]] Result<void> takeNew(const VersionDifference &difference);
    [[nodiscard]] Result<void> takeAllNew();
    /// Puts back at such a place what stood there before: an edit by hand.
    [[nodiscard]] Result<void> keepOurs(const VersionDifference &difference);

    // Text typed by the editor. The text is the session's at once; the writer has it with the next
    // decision, by keepTyping(), which the window calls while somebody types, or by saveTyping(),
    // for a pause or the end: what is typed after that is a step of its own for undo.
    void typed(TextRange range, const QString &replacement);
    [[nodiscard]] Result<void> keepTyping();
    [[nodiscard]] Result<void> saveTyping();
    [[nodiscard]] bool hasUnsavedTyping() const { return m_unsavedTyping; }

    /// How many steps the store does not have yet; they are in the journal.
    [[nodiscard]] qsizetype pendingSteps() const {
        return m_writer.pendingSteps(m_record.id).size();
    }
    /// Whether the store refuses steps at the moment, so that they wait.
    [[nodiscard]] bool isRefused() const { return !m_writer.refusal(m_record.id).isEmpty(); }
    /// Whether a decision waits because the store refuses it.
    [[nodiscard]] bool isPending(qint64 decision) const;
    /// What came back from the journal when the draft was opened.
    [[nodiscard]] const std::optional<RestoredWork> &restored() const { return m_restored; }
    /// Whether it can be discarded: nothing was done since.
    [[nodiscard]] bool mayDiscardRestored() const;
    /// Puts text and decisions back to where the store had them, as undo does.
    [[nodiscard]] Result<void> discardRestored();

    // History.
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    [[nodiscard]] QString undoLabel() const { return m_history.undoLabel(); }
    [[nodiscard]] QString redoLabel() const { return m_history.redoLabel(); }
    /// How many steps can be taken back.
    [[nodiscard]] qsizetype undoDepth() const { return m_history.done(); }
    [[nodiscard]] Result<void> undo();
    [[nodiscard]] Result<void> redo();
    /// The history, for when the draft is shown again; and back, unless something else was done to
    /// the draft meanwhile.
    [[nodiscard]] ShelvedHistory shelveHistory() const { return {m_lastStep, m_history}; }
    void takeUpHistory(const ShelvedHistory &shelved);
    /// Has the writer keep the history for the next run of the program, and takes up what it kept.
    void keepHistory();
    void takeUpKeptHistory();

    // Workflow and output.
    /// Whether there is such a move, for who has this session.
    [[nodiscard]] bool mayMoveTo(WorkflowState state) const {
        return mayMove(m_record.state, state, m_store.role());
    }
    /// With a note where the move needs one (Workflow.h), which is kept with it.
    [[nodiscard]] Result<void> moveTo(WorkflowState state, const QString &note = {});
    /// Saves what is open for the desk's list. Call when a check has come in and typing rests.
    [[nodiscard]] Result<void> saveFindings();
    /// Whether the editor decided that the draft is written as Unicode.
    [[nodiscard]] bool isConverted() const;
    /// The corrected draft in its own format, and in its own charset unless it is converted,
    /// without the corrections that cannot be written.
    [[nodiscard]] Result<WrittenInPart> correctedInPart() const;
    /// The same with the corrections as tracked changes, each by the editor who decided it; what
    /// was typed without a decision is this session's author's, now.
    [[nodiscard]] Result<WrittenInPart> trackedInPart() const;
    /// An export of this session (corrected or tracked), with what the check found and nobody has
    /// decided, errors and warnings, as comments by the author. Only for a Word document.
    [[nodiscard]] Result<QByteArray> withOpenFindings(const QByteArray &exported) const;
    /// Writes the corrected draft, what correctedInPart() gave of it, and moves to Exported.
    [[nodiscard]] Result<void> exportTo(const QString &path, const WrittenInPart &corrected);

    [[nodiscard]] const QString &author() const { return m_author; }

signals:
    /// The session changed the text itself (a decision, undo, redo): the view repeats it. Comes
    /// before changed(). Changes typed by the editor are not announced: the view made them.
    void textReplaced(morat::TextRange range, const QString &replacement);
    /// What one act or one check changed, all of it at once; typed changes, too.
    void changed(morat::Changes what);
    /// What the user should be told and did not ask for: corrections that were made again…
    void noticed(const QString &message);

private:
    ReviewSession(Draft draft, EnteredDraft entered, Store &store, StepWriter &writer,
                  QString author);
    [[nodiscard]] static Opened openWith(Draft draft, const QString &path, Store &store,
                                         StepWriter &writer, const QString &author);
    [[nodiscard]] static Opened make(Draft draft, Entered entered, Store &store, StepWriter &writer,
                                     const QString &author, VersionBefore before);
    static void tryToOpen(const std::shared_ptr<Opening> &opening, QObject *context,
                          std::function<void(Opened)> then, int tries);
    [[nodiscard]] QList<Decision> newDecisionsIn(const KeptVersion &version) const;
    /// What stands and would not with the version: its own taking back, and corrections it lacks.
    [[nodiscard]] QList<qint64> takenBackIn(const KeptVersion &version) const;

    enum class Direction : quint8 { Back, Forward };

    [[nodiscard]] Result<void> carryOut(Plan plan);
    [[nodiscard]] Result<void> travel(const Step &step, Direction direction);
    /// Whether undo may lead a draft back to where it stood before an act opened it again.
    [[nodiscard]] bool mayCloseAgain(const StateMove &reopened) const;
    [[nodiscard]] Decision decisionOn(const PlacedFinding &placed, Verb verb) const;
    /// The decision to make a change that the suggestion asks for.
    [[nodiscard]] PlanItem accepted(const PlacedFinding &placed, const Suggestion &suggestion,
                                    const TextChange &change) const;
    /// Mends every place that the finding speaks for, each as a decision of its own.
    [[nodiscard]] Result<void> acceptEverywhere(const PlacedFinding &placed,
                                                const Suggestion &suggestion);
    /// Whether `missing` has an act that mended every place that the finding speaks for.
    [[nodiscard]] bool remakeEverywhere(const PlacedFinding &placed, const QList<qint64> &missing,
                                        Plan &plan, QList<TextChange> &taken) const;
    [[nodiscard]] qint64 nextId();
    [[nodiscard]] StepRecord recordOf(const ReviewedText &after) const;
    /// A decision or an edit takes a draft into review, in the same step.
    void startReview(StepRecord &record) const;
    [[nodiscard]] Result<void> write(StepRecord record);
    /// Makes the decisions, and the words and rules that follow from them, what a step says.
    void takeDecisions(const StepRecord &record);
    void putOn(const Unstored &unstored);
    void announceRestored();
    [[nodiscard]] static Changes changesOfStep(const StepRecord &record);
    void announce(const QList<TextChange> &changes, Changes what);
    void notice(const QString &message);
    [[nodiscard]] WriteIn charsetToWrite() const;
    [[nodiscard]] Result<void> carryOverFrom(const EnteredDraft &entered, VersionBefore before);
    /// Leaves the new version as it is at these places, as one step.
    [[nodiscard]] Result<void> settle(const QList<VersionDifference> &differences);
    /// All acts of questions, undone ones too, oldest first.
    [[nodiscard]] QList<Decision> acts() const;
    [[nodiscard]] Result<Question> question(qint64 id) const;
    /// Makes an act that says something, of this author, now; gives its id.
    [[nodiscard]] Result<qint64> say(const QString &label, Decision act, const QString &text,
                                     std::optional<TextRange> about);
    [[nodiscard]] Result<void> goOnWith(const QString &label, Verb verb, qint64 question);
    [[nodiscard]] Plan planOf(const QList<DraftComment> &comments, const Text &theirs,
                              CommentsTaken &taken);
    /// At the opening: the comments of the draft's own file.
    void takeOwnComments();
    /// Questions whose words a new version took elsewhere, or away.
    void followQuestions();
    /// Whether an act takes a draft into review that is not: what is said to a question does not,
    /// but for the answer that a returned draft waits for; and nothing is said in the archive.
    [[nodiscard]] bool opensReview(Verb verb) const;
    [[nodiscard]] bool opensReview(const QList<qint64> &decisions) const;
    [[nodiscard]] bool opensReview(const Plan &plan) const;
    void indexDecisions();
    void reapplyDecisions();
    void matchByPlace(const QList<PlacedFinding> &findings);

    Draft m_draft;
    Store &m_store;
    std::unique_ptr<StepWriter> m_ownWriter;
    StepWriter &m_writer;
    DraftRecord m_record;
    qint64 m_revisionId = 0;
    QString m_author;
    quint64 m_entering = 0; ///< by which the writer knows this opening
    std::optional<Lease> m_holder;
    bool m_isLost = false;
    QString m_returnNote;
    QString m_firstReader; ///< who handed it on for a second reading last
    QList<KeptVersion> m_versions;
    ReviewedText m_now;
    quint64 m_textRevision = 1;
    quint64 m_checkedRevision = 0;
    QHash<qint64, Decision> m_decisions;
    QList<qint64> m_order; ///< decision ids, oldest first
    /// Standing ignore-once decisions by key, ignore-in-article ones by rule and subject.
    QHash<QString, qint64> m_ignoredKeys;
    QHash<QString, qint64> m_ignoredSubjects;
    QHash<qint64, QuestionState> m_asked; ///< questions that are not settled
    History m_history;
    QStringList m_notices;
    qint64 m_lastId = 0;            ///< the highest id of a decision
    qint64 m_lastStep = 0;          ///< the one at which the draft stands
    QHash<qint64, qint64> m_stepOf; ///< decision id → the step that it last changed in
    std::optional<RestoredWork> m_restored;
    qint64 m_stepBeforeRestored = 0;
    bool m_unsavedTyping = false;
    int m_typedLetters = 0; ///< of the unsaved typing
    /// Accepted decisions of an earlier version that wait for the first check to be made again.
    QList<qint64> m_toReapply;
};

} // namespace morat
