// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ChangeAuthor.h"
#include "review/store/Decision.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace morat {

/// Finds out which comments of a file are questions and answers that the review has. A file comes
/// back from word processors with other ids; who says what stays. Who says the same twice is known
/// twice. What was taken back in the review is known as well: it does not come in once more. What
/// says something else than before is known by who said it, about what and when.
class CommentThreads {
public:
    /// `acts`: of questions, all that there ever were, oldest first.
    explicit CommentThreads(const QList<Decision> &acts);

    /// The question that a comment is, by what it says; null: none says that. None is given twice.
    [[nodiscard]] const Decision *questionOf(const DraftComment &comment);
    /// The question that a comment was before somebody worded it anew in the file; null: it is new.
    /// It is of the same author and about the same words, or of the same author and minute, which
    /// word processors keep. Ask when every comment that says what a question says has been given
    /// its own, so that what stands is not taken for what was worded anew.
    [[nodiscard]] const Decision *rewordedQuestionOf(const DraftComment &comment,
                                                     const QString &about);
    /// The answer that a reply to a question is; null: it is new. None is given twice.
    [[nodiscard]] const Decision *answerOf(qint64 question, const DraftComment::Reply &reply);
    /// The question that a reply to a question is: where a file does not say what answers what, a
    /// second question about the same words is taken for a reply to the first. None is given twice.
    [[nodiscard]] const Decision *questionBeside(qint64 question, const DraftComment::Reply &reply);
    /// What a reply was before it was worded anew, an answer or a question beside the question: of
    /// the same author and minute. Null: it is new. Ask when both above have no answer.
    [[nodiscard]] const Decision *rewordedReplyOf(qint64 question,
                                                  const DraftComment::Reply &reply);

private:
    [[nodiscard]] const Decision *give(const Decision *act);
    [[nodiscard]] bool says(const Decision &act, const QString &text,
                            const ChangeAuthor &author) const;

    QList<Decision> m_acts;
    QHash<qint64, QStringList> m_wordings; ///< of an act, as it was worded at any time
    QSet<qint64> m_given;
};

} // namespace morat
