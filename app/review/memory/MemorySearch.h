// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SearchIndex.h"
#include "text/Range.h"

namespace morat {

/// A line in which something was found.
struct FoundLine {
    TextKind kind = TextKind::Current;
    QString text;           ///< a stretch of the line: the words with what stands around them
    QList<TextRange> marks; ///< where the words stand in it
    TextRange place;        ///< in the draft's text as it stood; empty of what is not in that
    QString words;          ///< what stands at the first mark
    friend bool operator==(const FoundLine &, const FoundLine &) = default;
};

/// A draft in which something was found.
struct FoundDraft {
    DraftRecord record;
    QList<FoundLine> lines; ///< never empty
};

struct FoundInDrafts {
    QList<FoundDraft> drafts; ///< in the order that was wanted
    int all = 0;              ///< how many drafts have it, also beyond those
    bool hasMore = false;     ///< …and more: nobody counted the rest
};

/// Lines of a draft that are shown of each.
inline constexpr int mostLinesOfDraft = 3;

/// Searches all drafts, and reads a line or some of each draft that is given.
[[nodiscard]] Result<FoundInDrafts> searchMemory(const Archive &archive, SearchIndex &index,
                                                 const SearchWanted &wanted);

/// The lines of a text in which a query stands, shortened around its words; at most so many.
[[nodiscard]] QList<FoundLine> linesIn(const QString &text, const WordQuery &query, int most);

} // namespace morat
