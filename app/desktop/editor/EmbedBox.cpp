// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/EmbedBox.h"

#include "desktop/editor/FindingMarks.h"

#include <QPainter>

#include <algorithm>

namespace morat {

namespace {
constexpr int padding = 8;
}

QSizeF EmbedBox::intrinsicSize(QTextDocument *, int, const QTextFormat &format) {
    const QFontMetricsF metrics(m_editor->font());
    const qreal wanted =
        metrics.horizontalAdvance(format.property(embedLabelProperty).toString()) + 2 * padding;
    const qreal room = std::max(80, m_editor->viewport()->width() - 40);
    return {std::min(wanted, room), metrics.height()};
}

void EmbedBox::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                          const QTextFormat &format) {
    const QPalette &palette = m_editor->palette();
    const QTextCharFormat look = format.toCharFormat();
    const bool marked = look.underlineStyle() != QTextCharFormat::NoUnderline;
    QColor paper = palette.color(QPalette::Text);
    paper.setAlpha(18);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Qt::PenStyle line = look.underlineStyle() == QTextCharFormat::DashUnderline ? Qt::DashLine
                              : look.underlineStyle() == QTextCharFormat::DotLine     ? Qt::DotLine
                                                                                  : Qt::SolidLine;
    painter->setPen(marked ? QPen(look.underlineColor(), 1.6, line)
                           : QPen(palette.color(QPalette::Mid), 1));
    painter->setBrush(look.background().style() == Qt::NoBrush ? QBrush(paper) : look.background());
    const QRectF box = rect.adjusted(1, 1, -1, -1);
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(m_editor->font());
    const QString label = QFontMetricsF(m_editor->font())
                              .elidedText(format.property(embedLabelProperty).toString(),
                                          Qt::ElideRight, box.width() - 2 * padding + 2);
    painter->drawText(box, Qt::AlignCenter, label);
    painter->restore();
}

} // namespace morat
