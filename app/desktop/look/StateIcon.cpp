// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/LevelLook.h"

#include <QPainter>
#include <QPolygonF>

namespace morat {

namespace {

/// `ink` draws, `ground` shows through what is filled.
struct Colours {
    QColor ink;
    QColor ground;
};

Colours coloursOf(WorkflowState state) {
    switch (state) {
    case WorkflowState::New:
    case WorkflowState::Assigned:
    case WorkflowState::Archived:
        return {QColor(0x7d, 0x87, 0x93), Qt::white};
    case WorkflowState::Returned:
        return {QColor(0xb0, 0x6a, 0x10), Qt::white};
    case WorkflowState::InReview:
    case WorkflowState::SecondReading:
        return {QColor(0x3a, 0x7b, 0xc8), Qt::white};
    case WorkflowState::Reviewed:
    case WorkflowState::Exported:
        break;
    }
    return {QColor(0x2e, 0x94, 0x57), Qt::white};
}

/// Draws on a square of 16 units.
void draw(WorkflowState state, const Colours &colours, QPainter &painter) {
    const auto stroke = [&painter](const QColor &colour, double width) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
    };
    const auto ring = [&] {
        stroke(colours.ink, 1.6);
        painter.drawEllipse(QPointF(8, 8), 6, 6);
    };
    switch (state) {
    case WorkflowState::New:
        ring();
        break;
    case WorkflowState::InReview:
        ring();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ink);
        painter.drawPie(QRectF(4, 4, 8, 8), -90 * 16, 180 * 16); // the half on the right
        break;
    case WorkflowState::Assigned: // a ring with a dot
        ring();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ink);
        painter.drawEllipse(QPointF(8, 8), 2, 2);
        break;
    case WorkflowState::SecondReading: // three quarters of a ring
        ring();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ink);
        painter.drawPie(QRectF(4, 4, 8, 8), -180 * 16, 270 * 16);
        break;
    case WorkflowState::Returned: // a ring with an arrow to the left
        ring();
        stroke(colours.ink, 1.6);
        painter.drawPolyline(QPolygonF({{8, 5}, {5, 8}, {8, 11}}));
        painter.drawLine(QPointF(5, 8), QPointF(11, 8));
        break;
    case WorkflowState::Archived: // a box with its lid
        stroke(colours.ink, 1.5);
        painter.drawRect(QRectF(2, 3, 12, 3.4));
        painter.drawRect(QRectF(3, 6.4, 10, 7));
        painter.drawLine(QPointF(6.4, 9), QPointF(9.6, 9));
        break;
    case WorkflowState::Reviewed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ink);
        painter.drawEllipse(QPointF(8, 8), 7, 7);
        stroke(colours.ground, 1.7);
        painter.drawPolyline(QPolygonF({{4.8, 8.3}, {7, 10.6}, {11.3, 5.8}}));
        break;
    case WorkflowState::Exported:
        stroke(colours.ink, 1.5);
        painter.drawPolygon(QPolygonF({{3, 1.6}, {9.2, 1.6}, {13, 5.4}, {13, 14.4}, {3, 14.4}}));
        stroke(colours.ink, 1.6);
        painter.drawPolyline(QPolygonF({{5.6, 9.2}, {7.5, 11.1}, {10.7, 7.3}}));
        break;
    }
}

QIcon iconOf(WorkflowState state, const Colours &colours) {
    QIcon icon;
    for (const int size : {16, 24, 32}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 16.0, size / 16.0);
        draw(state, colours, painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QIcon stateIcon(WorkflowState state) {
    return iconOf(state, coloursOf(state));
}

QIcon stateIcon(WorkflowState state, const QColor &ink, const QColor &ground) {
    return iconOf(state, {ink, ground});
}

} // namespace morat
