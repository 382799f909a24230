// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/rtf/RtfMarkup.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>

namespace morat {

// Word writes some text twice: in Unicode and, for programs without, in the document's code page
// (\upr); a text box and, for programs before Word 97, a drawing (\shprslt). The first is read. A
// correction of it is made in the other, too, so that no reader of the file sees the typo.

/// A copy that says letter for letter what a line of the text says; a letter that its code page has
/// not is "?" or has lost its marks.
struct RtfTwin {
    qsizetype copy = 0; ///< in RtfMarkup::copies
    qsizetype line = 0; ///< in RtfMarkup::lines
    qsizetype at = 0;   ///< in the line's text
};

struct RtfTwins {
    QList<RtfTwin> twins;
    qsizetype unlike = 0; ///< copies that say something else: no correction reaches them
};

[[nodiscard]] RtfTwins rtfCopies(const RtfMarkup &markup);

/// The draft's file with the steps made, in its copies, too.
[[nodiscard]] Result<QByteArray> writeRtf(const Draft &draft, const QList<Edit> &steps);

} // namespace morat
