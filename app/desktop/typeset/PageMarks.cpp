// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/typeset/PageMarks.h"

#include <QPainter>
#include <QPainterPath>

namespace morat {

namespace {

QColor colourOf(PageDifferenceKind kind) {
    switch (kind) {
    case PageDifferenceKind::Missing:
        return {0xb0, 0x00, 0x20};
    case PageDifferenceKind::Extra:
    case PageDifferenceKind::Doubled:
        return {0x8a, 0x4b, 0x00};
    case PageDifferenceKind::Changed:
        return {0xb0, 0x00, 0x20};
    case PageDifferenceKind::Moved:
        return {0x5b, 0x2a, 0x9d};
    case PageDifferenceKind::Capitals:
    case PageDifferenceKind::Signs:
    case PageDifferenceKind::Spacing:
        break;
    }
    return {0x4a, 0x60, 0x70};
}

/// “⁁”, as proofreaders draw it.
void drawWedge(QPainter &painter, const QRectF &box, const QColor &colour) {
    const qreal high = std::max(7.0, box.height() * 0.6);
    const QPointF tip(box.left(), box.bottom() - high * 0.5);
    QPainterPath wedge(tip);
    wedge.lineTo(box.left() - high * 0.5, box.bottom() + high * 0.5);
    wedge.lineTo(box.left() + high * 0.5, box.bottom() + high * 0.5);
    wedge.closeSubpath();
    painter.fillPath(wedge, colour);
    painter.drawLine(QPointF(box.left(), box.top()), tip);
}

} // namespace

void drawPageMark(QPainter &painter, const QRectF &box, PageDifferenceKind kind, MarkState state) {
    const QColor colour = colourOf(kind);
    QColor fill = colour;
    fill.setAlphaF(state == MarkState::Current ? 0.30F : 0.13F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, state == MarkState::Current ? 2.4 : 1.4));
    const QRectF roomy = box.adjusted(-1.5, -1, 1.5, 1);
    if (kind == PageDifferenceKind::Missing) {
        drawWedge(painter, box, colour);
    } else {
        painter.fillRect(roomy, fill);
        switch (kind) {
        case PageDifferenceKind::Extra:
            painter.drawRect(roomy);
            break;
        case PageDifferenceKind::Moved:
            painter.setPen(QPen(colour, painter.pen().widthF(), Qt::DashLine));
            painter.drawRect(roomy);
            break;
        case PageDifferenceKind::Doubled:
            painter.drawLine(roomy.bottomLeft() + QPointF(0, 3),
                             roomy.bottomRight() + QPointF(0, 3));
            [[fallthrough]];
        default:
            painter.drawLine(roomy.bottomLeft(), roomy.bottomRight());
        }
    }
    if (state == MarkState::Current) {
        painter.setPen(QPen(QColor(0x00, 0x4a, 0xad), 2));
        painter.drawRoundedRect(
            roomy.adjusted(-4, -4, 4, kind == PageDifferenceKind::Missing ? 10 : 5), 4, 4);
    }
    painter.restore();
}

void drawOtherPiece(QPainter &painter, const QRectF &box) {
    painter.fillRect(box, QColor(255, 255, 255, 150));
}

} // namespace morat
