// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Decision.h"
#include "text/Range.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace morat {

/// Where a question stands. Its last act says it.
enum class QuestionState : quint8 {
    Open,     ///< the author is to say something; may be answered or settled
    Answered, ///< the editor is to look at that; may be asked again or settled
    Settled,  ///< nothing is to be said any more; may be opened again
};

/// A question to the author about words of the text, as its acts made it: it is asked, answered,
/// worded anew, settled and opened again by decisions (Verb::Ask and those after it), each of which
/// is a step of the review like any other.
struct Question {
    struct Reply {
        qint64 id = 0; ///< of its decision
        QString text;
        QString author;
        QDateTime time;          ///< UTC
        QStringList before = {}; ///< as of a question
        friend bool operator==(const Reply &, const Reply &) = default;
    };
    qint64 id = 0; ///< of the decision that asked it
    QString text;
    QStringList before = {}; ///< what it said before it was worded anew, oldest first
    QString author;
    QDateTime time; ///< UTC
    QuestionState state = QuestionState::Open;
    /// Where the words stand that it is about; nothing: they are gone.
    std::optional<TextRange> place;
    QString words;        ///< those, as they were when it was asked
    QString rule;         ///< of the finding that it is about; empty: none
    QList<Reply> replies; ///< oldest first
    friend bool operator==(const Question &, const Question &) = default;
};

/// The questions that these acts make, in the order of the text, those whose words are gone last.
/// `acts` are oldest first; what was taken back is not there, nor what was said to it. `places` are
/// those of the acts that ask.
[[nodiscard]] QList<Question> questionsOf(const QList<Decision> &acts,
                                          const QHash<qint64, TextRange> &places);

/// A question with its words before it, where no place of the text shows what it is about.
[[nodiscard]] QString withItsWords(const QString &words, const QString &text);

} // namespace morat
