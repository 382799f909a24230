// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <QFont>
#include <QStringList>
#include <QTextBlockUserData>
#include <QTextLayout>

namespace morat {

/// Words that are gone, shown where they stood. They are painted, never part of the document, so
/// that every position of the document is one of the text in work.
struct RemovedWords {
    enum class Room : quint8 {
        Gap, ///< in a gap of the line, made by the spacing behind a letter
        Row, ///< in the place of text: from where the text before ends, over as many rows as needed
    };

    int offset = 0; ///< in the paragraph's text: they stood before it
    QString words;
    Room room = Room::Gap;
    int gapAfter = 0;      ///< Gap: the letter that the gap is behind
    qreal distance = 0;    ///< Gap: from the gap's beginning to the words, in pixels
    qsizetype change = -1; ///< in the ChangeView
    friend bool operator==(const RemovedWords &, const RemovedWords &) = default;
};

/// What the editor remembers of a paragraph: its kind, its embeds, and what it last set.
struct BlockDress : QTextBlockUserData {
    BlockKind kind = BlockKind::Paragraph;
    QStringList embedLabels; ///< one for each U+FFFC, in order
    QList<QTextLayout::FormatRange> formats;

    QList<RemovedWords> removed; ///< in order
    QFont removedFont;
    /// How ChangeLayout arranged the paragraph around the removed words that have rows.
    struct Row {
        QString words;
        QPointF baseline; ///< of the paragraph's layout
        QRectF box;
        qsizetype change = -1;
    };
    QList<Row> rows;
    QList<QPointF> lineStarts;
    qreal below = 0; ///< of the height: rows under the last line

    [[nodiscard]] bool hasRows() const {
        for (const RemovedWords &each : removed) {
            if (each.room == RemovedWords::Room::Row)
                return true;
        }
        return false;
    }
};

} // namespace morat
