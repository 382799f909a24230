// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/LevelLook.h"

#include <QPainter>
#include <QPolygonF>

namespace morat {

namespace {

constexpr QRgb grey = 0xff7d8793;
constexpr QRgb blue = 0xff3a7bc8;
constexpr QRgb green = 0xff2e9457;

/// Draws on a square of 16 units.
void draw(WorkflowState state, QPainter &painter) {
    const auto stroke = [&painter](QRgb colour, double width) {
        painter.setPen(
            QPen(QColor::fromRgb(colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
    };
    const auto ring = [&](QRgb colour) {
        stroke(colour, 1.6);
        painter.drawEllipse(QPointF(8, 8), 6, 6);
    };
    switch (state) {
    case WorkflowState::New:
        ring(grey);
        break;
    case WorkflowState::InReview:
        ring(blue);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(blue));
        painter.drawPie(QRectF(4, 4, 8, 8), -90 * 16, 180 * 16); // the half on the right
        break;
    case WorkflowState::Reviewed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(green));
        painter.drawEllipse(QPointF(8, 8), 7, 7);
        stroke(0xffffffff, 1.7);
        painter.drawPolyline(QPolygonF({{4.8, 8.3}, {7, 10.6}, {11.3, 5.8}}));
        break;
    case WorkflowState::Exported:
        stroke(green, 1.5);
        painter.drawPolygon(QPolygonF({{3, 1.6}, {9.2, 1.6}, {13, 5.4}, {13, 14.4}, {3, 14.4}}));
        stroke(green, 1.6);
        painter.drawPolyline(QPolygonF({{5.6, 9.2}, {7.5, 11.1}, {10.7, 7.3}}));
        break;
    }
}

} // namespace

QIcon stateIcon(WorkflowState state) {
    QIcon icon;
    for (const int size : {16, 24, 32}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 16.0, size / 16.0);
        draw(state, painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace morat
