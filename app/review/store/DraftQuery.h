// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Workflow.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

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
    QDateTime changed;         ///< UTC
    QString assignee = {};     ///< who is to review it; empty: nobody in particular
    QDateTime deadline = {};   ///< UTC; invalid: none
    QDateTime entered = {};    ///< UTC
    int openQuestions = 0;     ///< that wait for the author
    int answeredQuestions = 0; ///< that the author answered and nobody settled
    QString desk = {}; ///< which of the newsroom's desks it is for; empty: none in particular
    friend bool operator==(const DraftRecord &, const DraftRecord &) = default;
};

/// In which order drafts are listed; those alike as they came. As the settings keep it: rows are
/// only ever added at the end.
enum class DraftOrder : quint8 { Arrival, State, OpenErrors, Name, Age, Folder, Deadline };

/// Which drafts are listed: those that fit all that is asked.
struct DraftFilter {
    QList<WorkflowState> states = {};               ///< any of them; empty: all there are
    std::optional<QString> assignee = std::nullopt; ///< an empty text: nobody's
    std::optional<QString> desk = std::nullopt;     ///< an empty text: no desk's
    QDateTime dueBefore = {};                       ///< the deadline is before
    QDateTime enteredBefore = {};
    bool withErrors = false; ///< with open errors
    bool unchecked = false;  ///< in which nobody counted yet
    QString words = {};      ///< all in headline, file or folder; marks and case do not count
    qint64 after = 0;        ///< with a higher number: what came since
    friend bool operator==(const DraftFilter &, const DraftFilter &) = default;
};

/// Where a page ends: the key that its last draft is sorted by, and that draft.
struct DraftCursor {
    QString key;
    qint64 draft = 0;
    friend bool operator==(const DraftCursor &, const DraftCursor &) = default;
};

struct DraftQuery {
    DraftFilter filter = {};
    DraftOrder order = DraftOrder::Arrival;
    std::optional<DraftCursor> after = std::nullopt; ///< nothing: from the first
    int most = 200;                                  ///< drafts a page
};

struct DraftPage {
    QList<DraftRecord> drafts;
    std::optional<DraftCursor> next; ///< nothing: there are no more
};

/// How many drafts a desk of the newsroom has, but for the archive.
struct DeskCount {
    QString desk;
    int count = 0;
    friend bool operator==(const DeskCount &, const DeskCount &) = default;
};

/// How many drafts there are, at a glance.
struct DraftCounts {
    std::array<int, size_t(lastState) + 1> byState{}; ///< by the state's number
    int all = 0;
    int withErrors = 0;
    int overdue = 0;             ///< past their deadline, and to be worked on
    qint64 newest = 0;           ///< the highest number of a draft
    QList<DeskCount> desks = {}; ///< by name
    [[nodiscard]] int in(WorkflowState state) const { return byState.at(size_t(state)); }
};

/// To move a draft that is not open here.
struct DraftMove {
    qint64 draft = 0;
    WorkflowState to = WorkflowState::New;
    QString author;
    QString note = {};  ///< why; MoveNote::Needed, and signing with open errors, ask for one
    QString lease = {}; ///< the run that moves it, where that has it
};

/// What the author says to a question about a draft, without the draft being open.
struct QuestionAnswer {
    qint64 draft = 0;
    qint64 question = 0; ///< the decision that asked it
    QString text;
    QString author;
};

/// A line of the log of what was done: it is only ever added to. It says of what draft, never
/// a word out of one.
struct AuditEntry {
    qint64 id = 0;
    qint64 draft = 0;
    QDateTime time; ///< by the store's clock, UTC
    QString author; ///< as the desk says
    QString login;  ///< as the server knows; empty on a database of this computer's own
    /// "entered", "decided", "taken-back", "made-again", "moved", "assigned", "deadline", "desk",
    /// "imported", "removed".
    QString what;
    QString detail; ///< verb and rule, "new → in-review", a name, a time, a database
};

} // namespace morat
