// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownLimits.h"

#include "drafts/translation/DraftTr.h"

namespace morat {

namespace {

/// Pairs of marks in all paragraphs together: 60,000 marks in one, which takes some seconds.
constexpr qint64 mostPairs = 4'000'000'000;

bool isMark(char c) {
    return QByteArrayView("[]*_`~<").contains(c);
}

} // namespace

Result<void> checkMarkdownLimits(QByteArrayView page) {
    qint64 pairs = 0;
    qint64 marks = 0; // of the paragraph so far
    bool isLineEmpty = true;
    for (const char c : page) {
        if (c == '\n') {
            marks = isLineEmpty ? 0 : marks;
            isLineEmpty = true;
            continue;
        }
        isLineEmpty = isLineEmpty && (c == ' ' || c == '\t' || c == '\r');
        if (!isMark(c))
            continue;
        pairs += ++marks;
        if (2 * pairs > mostPairs)
            return failure(DraftTr::tr("A paragraph of the Markdown file has too many marks, such "
                                       "as brackets and asterisks; that is no article."));
    }
    return {};
}

} // namespace morat
