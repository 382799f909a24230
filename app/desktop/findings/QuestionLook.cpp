// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/QuestionLook.h"

#include "desktop/look/LevelLook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace morat {

QColor questionColour(const QPalette &palette) {
    // 6.9 to 1 on white, 9 to 1 on the dark ground of Qt's styles.
    const QColor colour(isDark(palette) ? 0xfff0a8d0 : 0xff9c1f6b);
    const QColor base = palette.color(QPalette::Base);
    const bool isPlain = base.lightness() > 200 || base.lightness() < 90;
    return isPlain ? colour : palette.color(QPalette::Text);
}

QColor questionGround(QuestionState state, const QPalette &palette) {
    QColor ground = questionColour(palette);
    ground.setAlpha(state == QuestionState::Open ? 46 : 24);
    return ground;
}

void drawQuestion(QPainter &painter, const QRectF &box, QuestionState state, const QColor &ink) {
    const qreal tail = box.height() * 0.25;
    const QRectF body = box.adjusted(0.5, 0.5, -0.5, -tail);
    QPainterPath bubble;
    bubble.addRoundedRect(body, body.height() * 0.25, body.height() * 0.25);
    QPainterPath point;
    point.moveTo(body.left() + body.width() * 0.2, body.bottom() - 0.5);
    point.lineTo(body.left() + body.width() * 0.2, box.bottom());
    point.lineTo(body.left() + body.width() * 0.55, body.bottom() - 0.5);
    point.closeSubpath();
    bubble = bubble.united(point);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(state == QuestionState::Open ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawPath(bubble);
    if (state == QuestionState::Settled)
        painter.drawLine(body.topRight(), body.bottomLeft());
}

QIcon questionIcon(QuestionState state, const QPalette &palette) {
    QIcon icon;
    for (const int size : {16, 32}) {
        const auto drawn = [&](const QColor &ink) {
            QPixmap pixmap(size, size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(size / 16.0, size / 16.0);
            drawQuestion(painter, {1, 2, 14, 13}, state, ink);
            painter.end();
            return pixmap;
        };
        icon.addPixmap(drawn(questionColour(palette)));
        // In a row that is selected its own colour could not be seen.
        icon.addPixmap(drawn(palette.color(QPalette::HighlightedText)), QIcon::Selected);
    }
    return icon;
}

QString questionWord(QuestionState state) {
    switch (state) {
    case QuestionState::Open:
        return QCoreApplication::translate("QuestionLook", "open");
    case QuestionState::Answered:
        return QCoreApplication::translate("QuestionLook", "answered");
    case QuestionState::Settled:
        break;
    }
    return QCoreApplication::translate("QuestionLook", "settled");
}

} // namespace morat
