// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "review/store/Store.h"
#include "text/Range.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace morat {

/// One replacement in the current text, with what it takes to make it and to take it back.
struct TextChange {
    qsizetype start = 0;
    QString before;
    QString after;
};
/// The one change that makes a text of another.
[[nodiscard]] TextChange differenceOf(const QString &before, const QString &after);

/// A finding where it stands now: its place in the current joined text.
struct PlacedFinding {
    Finding finding;
    TextRange place;
    friend bool operator==(const PlacedFinding &, const PlacedFinding &) = default;
};

/// One step of work, taken back and made again as a whole: text changes in the order in which
/// they were made, and the decisions that came with them.
struct Step {
    QString label; ///< for "Undo …", in the language of the interface
    QList<TextChange> changes;
    QList<qint64> decisions; ///< made by this step: ids in the store
    QList<qint64> takenBack; ///< taken back by this step
    /// What was on the screen before, to be shown at once when the step is taken back.
    QList<PlacedFinding> findingsBefore;
    QHash<qint64, TextRange> placesBefore;
    /// Where the decisions' words stood when the step was taken back, to be set when it is redone.
    QHash<qint64, TextRange> placesAfter;
    /// A draft that was done went back into review with this step, and is done again when the step
    /// is taken back.
    std::optional<StateMove> reopened = std::nullopt;
    /// The step is the work of an earlier run of the program; what was on the screen is not known.
    bool isRestored = false;
    /// Whether `findingsBefore` says anything: not of a step of an earlier run, nor of one that
    /// many others followed.
    bool knowsFindings = true;
    /// What was not looked at yet of a new version before the step, and what then, when the step
    /// was taken back. Not known of a step that an older version of the program kept.
    std::optional<QList<VersionDifference>> differencesBefore = std::nullopt;
    std::optional<QList<VersionDifference>> differencesAfter = std::nullopt;
};

/// The one history of text edits and decisions.
class History {
public:
    History() = default;
    /// As it was: `done` steps are done, the others can be redone.
    History(QList<Step> steps, qsizetype done)
        : m_steps(std::move(steps))
        , m_next(done) {}

    void push(Step step);
    /// A typed change: joins the last step when that was typing right before it in the same word.
    /// Returns whether it was joined; if not, pushTyped() takes it with what was before.
    bool joinTyped(const TextChange &typed);
    /// …or makes it a step of its own. Returns whether it was joined.
    bool pushTyped(Step step);
    /// What is typed next starts a step of its own.
    void closeTyping() { m_typing = false; }

    [[nodiscard]] bool canUndo() const { return m_next > 0; }
    [[nodiscard]] bool canRedo() const { return m_next < m_steps.size(); }
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;

    /// The step to take back; it stays in the history and can be redone.
    [[nodiscard]] const Step *undoStep() const;
    [[nodiscard]] const Step *redoStep() const;
    void stepBack(const QHash<qint64, TextRange> &placesAfter,
                  const std::optional<QList<VersionDifference>> &differencesAfter = std::nullopt);
    void stepForward();

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    [[nodiscard]] qsizetype done() const { return m_next; }

private:
    QList<Step> m_steps;
    qsizetype m_next = 0; ///< steps before it are done, from it on they can be redone
    bool m_typing = false;
};

} // namespace morat
