// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/package/XmlCursor.h"

namespace morat {

/// An element that is open while a document's lines are read.
struct XmlFrame {
    SourceRange openTag;
    qsizetype number = 0;    ///< of the element, counted through the document
    qsizetype firstLine = 0; ///< the first line that can stand in it

    /// The whole element, for a cursor at its end tag.
    [[nodiscard]] SourceRange whole(const XmlCursor &cursor) const {
        return {openTag.start, cursor.range().end() - openTag.start};
    }

    /// Notes which lines the element holds, when it holds any; `lineCount` is of the document so
    /// far.
    void enclose(const XmlCursor &cursor, qsizetype lineCount, QList<Enclosure> &enclosures) const {
        if (lineCount > firstLine)
            enclosures.append({whole(cursor), firstLine, lineCount - firstLine});
    }
};

} // namespace morat
