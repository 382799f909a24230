// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace morat {

/// What an editor can say to a finding, and what is said in a question to the author. Stored as
/// numbers, which keep their meaning.
enum class Verb : quint8 {
    Accept = 0,           ///< a suggestion was put in
    Edit = 1,             ///< the editor put in words of their own
    IgnoreOnce = 2,       ///< this place only
    IgnoreInArticle = 3,  ///< everything in this article with the same rule and subject
    AlwaysAcceptWord = 4, ///< the subject goes into the personal dictionary
    SwitchRuleOff = 5,    ///< the rule is off, in every article
    ReportFalseAlarm = 6, ///< this place only, and the finding was wrong
    // Of a question `message` is what is said; all but asking name in `subject` what they are of.
    Ask = 7,             ///< a question about the words that it marks
    Answer = 8,          ///< to the question with that id
    Reword = 9,          ///< what the question or answer with that id says from now on
    SettleQuestion = 10, ///< nothing is to be said to it any more
    ReopenQuestion = 11, ///< it is asked again
};
/// The last of them.
inline constexpr Verb lastVerb = Verb::ReopenQuestion;

/// Who decided what, when. A plain value; the store gives it its id.
struct Decision {
    qint64 id = 0; ///< 0: not stored yet
    Verb verb = Verb::Accept;
    QString rule;
    QString category;
    Level level = Level::Warning;
    QString subject;  ///< Finding::subject, or what an act of a question is of: an id
    QString original; ///< the text that the finding marked
    /// What stands there now, or, of a place that was ignored, what the first suggestion was where
    /// it makes a pair of words (PairVerdicts.h); otherwise empty.
    QString replacement;
    /// What the replacement stands for when that is more than the finding marked: a removed block
    /// goes with its line break. Null: the same as `original`.
    QString taken;
    QString message; ///< Finding::message, for the list of corrections; or what a question says
    /// Keys under which the finding was seen: the first at the time of the decision, others when
    /// the words around it changed afterwards.
    QStringList keys;
    QString author;
    QDateTime time; ///< UTC
    bool undone = false;

    /// The text that comes back when the decision is taken back.
    [[nodiscard]] QString removed() const { return taken.isNull() ? original : taken; }

    friend bool operator==(const Decision &, const Decision &) = default;
};

[[nodiscard]] bool changesText(Verb verb);
/// Whether it closes one finding at its place, which says nothing of others in the article.
[[nodiscard]] bool ignoresPlace(Verb verb);
/// Whether it asks the author something, or goes on with that.
[[nodiscard]] bool isOfQuestion(Verb verb);
/// "accept", "ignore-once"…: as the store and reports name it.
[[nodiscard]] QString verbName(Verb verb);

} // namespace morat
