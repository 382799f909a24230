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
/// twice. What was taken back in the review is known as well: it does not come in once more.
class CommentThreads {
public:
    /// `acts`: of questions, all that there ever were, oldest first.
    explicit CommentThreads(const QList<Decision> &acts);

    /// The question that a comment is; null: it is new. None is given twice.
    [[nodiscard]] const Decision *questionOf(const DraftComment &comment);
    /// The answer that a reply to a question is; null: it is new. None is given twice.
    [[nodiscard]] const Decision *answerOf(qint64 question, const DraftComment::Reply &reply);
    /// The question that a reply to a question is: where a file does not say what answers what, a
    /// second question about the same words is taken for a reply to the first. None is given twice.
    [[nodiscard]] const Decision *questionBeside(qint64 question, const DraftComment::Reply &reply);

private:
    [[nodiscard]] bool says(const Decision &act, const QString &text,
                            const ChangeAuthor &author) const;

    QList<Decision> m_acts;
    QHash<qint64, QStringList> m_wordings; ///< of an act, as it was worded at any time
    QSet<qint64> m_given;
};

} // namespace morat
