// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <QFont>
#include <QStringList>
#include <QTextBlockUserData>
#include <QTextLayout>

namespace morat {

/// Who changed the text: editors, or a new version of the file.
enum class ChangeBy : quint8 { Editors, Version };

/// A change, by whom and by its number there: for as long as nothing else is changed.
struct ChangeName {
    ChangeBy by = ChangeBy::Editors;
    qsizetype index = -1; ///< in the ChangeView, or in ReviewSession::differences(); -1: none
    friend bool operator==(ChangeName, ChangeName) = default;
};

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
    int gapAfter = 0;   ///< Gap: the letter that the gap is behind
    qreal distance = 0; ///< Gap: from the gap's beginning to the words, in pixels
    ChangeBy by = ChangeBy::Editors;
    friend bool operator==(const RemovedWords &, const RemovedWords &) = default;
};

/// What the editor remembers of a paragraph: its kind, its embeds, and what it last set.
struct BlockDress : QTextBlockUserData {
    BlockKind kind = BlockKind::Paragraph;
    QStringList embedLabels;   ///< one for each U+FFFC, in order
    QStringList embedPictures; ///< …of those that EmbedPictures has; empty: none
    QList<QTextLayout::FormatRange> formats;
    /// Of all that formats and removed words were made of; 0: not known. Another one says that they
    /// are to be made anew, which is most of the work.
    size_t fingerprint = 0;

    QList<RemovedWords> removed; ///< in order
    QFont removedFont;
    /// How ChangeLayout arranged the paragraph around the removed words that have rows.
    struct Row {
        QString words;
        QPointF baseline; ///< of the paragraph's layout
        QRectF box;
        int offset = 0; ///< …of the RemovedWords that are written there
        ChangeBy by = ChangeBy::Editors;
    };
    QList<Row> rows;
    QList<QPointF> lineStarts;
    qreal below = 0; ///< of the height: rows under the last line
    /// Left free under the paragraph, for what stands beside it and is taller; in pixels.
    qreal roomBelow = 0;

    [[nodiscard]] bool hasRows() const {
        for (const RemovedWords &each : removed) {
            if (each.room == RemovedWords::Room::Row)
                return true;
        }
        return false;
    }
};

} // namespace morat
