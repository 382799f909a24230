// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace morat {

class ReviewSession;

/// A change that stands in the text, as the author is told of it.
struct Correction {
    TextRange place; ///< in the current text
    QString left;    ///< what stands before and behind it, on its line
    QString right;
    QString before; ///< what was there
    QString after;  ///< what stands there now
    QString reason;
    QString author;
    QDateTime time; ///< not valid: typed without a finding

    /// What stands there now, or that it was taken out; when that was decided.
    [[nodiscard]] QString now() const;
    [[nodiscard]] QString decided() const;
};

/// Every change that stands in the text, in its order. Changes typed without a finding are listed
/// too.
[[nodiscard]] QList<Correction> correctionsOf(const ReviewSession &session);
/// The headings of the list's columns: number, where, before, after, why, who.
[[nodiscard]] QStringList correctionColumns();
[[nodiscard]] QString correctionsTitle();
[[nodiscard]] QString noCorrections();
/// Words of which the line breaks and hard blanks can be seen.
[[nodiscard]] QString shownAlone(const QString &words);

struct Question;
[[nodiscard]] QString questionsTitle();
/// Where a question stands, said to the author.
[[nodiscard]] QString questionStateWords(const Question &question);

/// What is asked, in the order of the text, each with its number, its words and its answers; a line
/// for each who says something.
[[nodiscard]] QStringList questionLines(const ReviewSession &session);

/// The list of corrections for the author, one HTML page that needs nothing beside it: with its
/// surroundings, what was there, what stands there now, why, who decided and when; then what is
/// asked, with the answers.
[[nodiscard]] QString correctionReportHtml(const ReviewSession &session);

} // namespace morat
