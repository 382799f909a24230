// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/ChangeLayout.h"

#include "desktop/editor/TextMeasure.h"
#include "desktop/look/LevelLook.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace morat {

namespace {

BlockDress *dressOf(const QTextBlock &block) {
    return dynamic_cast<BlockDress *>(block.userData());
}

/// A position of the paragraph's text in its layout, which also holds what is composed.
int inLayout(const QTextLayout &layout, int offset) {
    const bool behind =
        !layout.preeditAreaText().isEmpty() && offset > layout.preeditAreaPosition();
    return behind ? offset + int(layout.preeditAreaText().size()) : offset;
}

bool isArranged(const QTextLayout &layout, const BlockDress &dress) {
    if (layout.lineCount() != dress.lineStarts.size())
        return false;
    for (int i = 0; i < layout.lineCount(); ++i) {
        if (layout.lineAt(i).position() != dress.lineStarts[i])
            return false;
    }
    return true;
}

/// Where the next words go, text or removed ones, in a column of the width `room`.
struct Pen {
    qreal margin = 0;
    qreal room = 0;
    qreal x = 0;
    qreal y = 0;
    qreal rowHeight = 0;

    void breakLine() {
        x = 0;
        y += rowHeight;
    }
    /// A word or two should still fit.
    void breakIfNarrow() {
        if (x > room * 0.8)
            breakLine();
    }
};

/// Writes removed words into rows, as wide as the pen's column, from where the pen is.
void writeRows(const RemovedWords &removed, Pen &pen, BlockDress &dress) {
    const QFontMetricsF metrics(dress.removedFont);
    QTextLayout layout(removed.words, dress.removedFont);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        if (line.textStart() > 0)
            pen.breakLine();
        line.setLineWidth(pen.room - pen.x);
        pen.rowHeight = std::max(pen.rowHeight, line.height());
        const QPointF corner(pen.margin + pen.x, pen.y);
        QString words = removed.words.mid(line.textStart(), line.textLength());
        words.remove(QChar::LineSeparator);
        dress.rows.append({words, corner + QPointF(0, metrics.ascent()),
                           QRectF(corner, QSizeF(line.naturalTextWidth(), line.height())),
                           removed.offset, removed.by});
        pen.x += line.naturalTextWidth();
    }
    layout.endLayout();
    pen.x += metrics.horizontalAdvance(u' ');
    if (removed.words.endsWith(QChar::LineSeparator))
        pen.breakLine();
    else
        pen.breakIfNarrow();
}

QRectF gapBox(const QTextLayout &layout, const BlockDress &dress, const RemovedWords &removed) {
    const int letter = inLayout(layout, removed.gapAfter);
    const QTextLine line = layout.lineForTextPosition(letter);
    if (!line.isValid())
        return {};
    // The letter's own end: its advance ends with the gap.
    const QFontMetricsF metrics(dress.removedFont);
    qreal gap = 0;
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        if (range.start <= letter && letter < range.start + range.length &&
            range.format.hasProperty(QTextFormat::FontLetterSpacing))
            gap = range.format.fontLetterSpacing();
    }
    const qreal start = line.cursorToX(letter + 1) - gap + removed.distance;
    return {start, line.y(), metrics.horizontalAdvance(removed.words), line.height()};
}

} // namespace

QRectF ChangeLayout::blockBoundingRect(const QTextBlock &block) const {
    QRectF box = QPlainTextDocumentLayout::blockBoundingRect(block);
    BlockDress *dress = block.isValid() && block.isVisible() ? dressOf(block) : nullptr;
    if (!dress)
        return box;
    if (!dress->hasRows() || m_room <= 0) {
        box.setHeight(box.height() + dress->roomBelow);
        return box;
    }
    if (!isArranged(*block.layout(), *dress))
        arrange(block, *dress);
    box = QPlainTextDocumentLayout::blockBoundingRect(block);
    box.setHeight(box.height() + dress->below + dress->roomBelow);
    return box;
}

void ChangeLayout::takeFormats(const QTextBlock &block) {
    const int number = block.blockNumber();
    const bool isSeen = !m_sight || (number >= m_sight->first && number <= m_sight->second);
    // Without lines a paragraph is laid out when somebody asks where it stands, which of what is
    // out of sight may never be. Until then it has as many as before.
    if (!isSeen)
        block.layout()->clearLayout();
    const QScopedValueRollback guard(m_isPutOff, !isSeen);
    document()->markContentsDirty(block.position(), block.length());
}

void ChangeLayout::documentChanged(int from, int removed, int added) {
    if (!m_isPutOff)
        QPlainTextDocumentLayout::documentChanged(from, removed, added);
}

void ChangeLayout::guessLines() {
    if (m_room <= 0)
        return;
    const qreal letter = usualLetter(document()->defaultFont());
    for (QTextBlock at = document()->firstBlock(); at.isValid(); at = at.next()) {
        if (!at.isVisible() || at.layout()->lineCount() > 0)
            continue;
        const int lines = std::max(1, int(std::ceil(at.length() * letter / m_room)));
        if (at.lineCount() != lines)
            at.setLineCount(lines);
    }
    emit documentSizeChanged(documentSize());
}

void ChangeLayout::setRoomBelow(const QTextBlock &block, qreal pixels) {
    BlockDress *dress = dressOf(block);
    if (!dress || qFuzzyCompare(dress->roomBelow + 1, pixels + 1))
        return;
    dress->roomBelow = pixels;
    emit documentSizeChanged(documentSize());
    emit update();
}

void ChangeLayout::arrange(const QTextBlock &block, BlockDress &dress) const {
    QTextLayout &layout = *block.layout();
    const QFontMetricsF metrics(dress.removedFont);
    Pen pen{document()->documentMargin(), m_room, 0, 0, metrics.height()};
    dress.rows.clear();
    dress.lineStarts.clear();
    auto next = dress.removed.cbegin();
    const auto skipGaps = [&] {
        while (next != dress.removed.cend() && next->room == RemovedWords::Room::Gap)
            ++next;
    };
    skipGaps();
    int position = 0;
    qreal textBottom = 0;
    layout.beginLayout();
    while (true) {
        while (next != dress.removed.cend() && inLayout(layout, next->offset) <= position) {
            writeRows(*next++, pen, dress);
            skipGaps();
        }
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLeadingIncluded(true);
        line.setLineWidth(pen.room - pen.x);
        const int stop = next != dress.removed.cend() ? inLayout(layout, next->offset) : -1;
        if (stop > line.textStart() && stop < line.textStart() + line.textLength())
            line.setNumColumns(stop - line.textStart());
        line.setPosition({pen.margin + pen.x, pen.y});
        dress.lineStarts.append(line.position());
        position = line.textStart() + line.textLength();
        pen.rowHeight = line.height();
        textBottom = line.y() + line.height();
        if (stop >= 0 && stop <= position) {
            pen.x += line.horizontalAdvance();
            // A line's advance is without the blank at its end.
            if (next->offset > 0 && block.text().at(next->offset - 1).isSpace())
                pen.x += metrics.horizontalAdvance(u' ');
            pen.breakIfNarrow();
        } else {
            pen.breakLine();
        }
    }
    layout.endLayout();
    dress.below = 0;
    if (!dress.rows.isEmpty())
        dress.below = std::max(0.0, dress.rows.constLast().box.bottom() - textBottom);
    const int lines = layout.lineCount();
    if (block.lineCount() != lines) {
        QTextBlock(block).setLineCount(lines);
        emit const_cast<ChangeLayout *>(this)->documentSizeChanged(documentSize());
    }
}

void ChangeLayout::drawRemoved(QPainter &painter, const QTextBlock &block, QPointF origin,
                               const QPalette &palette) {
    const BlockDress *dress = dressOf(block);
    if (!dress || dress->removed.isEmpty())
        return;
    QFont font = dress->removedFont;
    font.setStrikeOut(true);
    painter.setFont(font);
    const auto take = [&](ChangeBy by) {
        painter.setPen(changeColour(
            by == ChangeBy::Editors ? ChangeSide::Old : ChangeSide::OldVersion, palette));
    };
    for (const RemovedWords &removed : dress->removed) {
        if (removed.room != RemovedWords::Room::Gap)
            continue;
        const QRectF box = gapBox(*block.layout(), *dress, removed);
        const QTextLine line =
            block.layout()->lineForTextPosition(inLayout(*block.layout(), removed.gapAfter));
        take(removed.by);
        if (line.isValid())
            painter.drawText(origin + QPointF(box.left(), line.y() + line.ascent()), removed.words);
    }
    if (!dress->hasRows())
        return;
    for (const BlockDress::Row &row : dress->rows) {
        take(row.by);
        painter.drawText(origin + row.baseline, row.words);
    }
}

std::optional<GonePlace> ChangeLayout::removedAt(const QTextBlock &block, QPointF point) {
    const BlockDress *dress = dressOf(block);
    if (!dress)
        return std::nullopt;
    for (const RemovedWords &removed : dress->removed) {
        if (removed.room == RemovedWords::Room::Gap &&
            gapBox(*block.layout(), *dress, removed).contains(point))
            return GonePlace{removed.offset, removed.by};
    }
    for (const BlockDress::Row &row : dress->rows) {
        if (dress->hasRows() && row.box.contains(point))
            return GonePlace{row.offset, row.by};
    }
    return std::nullopt;
}

} // namespace morat
