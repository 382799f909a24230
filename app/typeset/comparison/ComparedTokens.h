// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"
#include "typeset/comparison/PageComparison.h"
#include "typeset/page/PageFrames.h"

#include <QHash>

#include <vector>

namespace morat {

/// A word or a sign of the draft.
struct DraftToken {
    int key = 0; ///< the same for tokens that differ in case, in tone placement, in kinds of quotes
    TextRange range; ///< in the draft's joined text
    int block = 0;
    bool isWord = false;
    QString text;
};

/// A word or a sign on a page.
struct PageToken {
    int key = 0;
    QString text;
    int frame = 0; ///< index into ComparedTokens::frames
    int line = 0;  ///< in the frame
    bool isWord = false;
    bool followsBlank = true; ///< false: nothing stands between it and the token before
    PagePlace place;
};

/// The tokens of a frame are those from `start` to `end` of ComparedTokens::page.
struct ComparedFrame {
    int page = 0;
    int start = 0;
    int end = 0;
    qreal size = 0;
    QRectF box;
    [[nodiscard]] int count() const { return end - start; }
};

/// Both sides as they are compared. Signs are tokens, too.
struct ComparedTokens {
    std::vector<DraftToken> draft;
    std::vector<PageToken> page;
    std::vector<ComparedFrame> frames;
};

/// A stop ends it early, with an answer that is worth nothing.
[[nodiscard]] ComparedTokens comparedTokens(const Text &text, const QList<Page> &pages,
                                            std::stop_token stop = {});

} // namespace morat
