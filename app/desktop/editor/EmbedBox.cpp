// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/EmbedBox.h"

#include "desktop/editor/FindingMarks.h"

#include <QPainter>

#include <algorithm>

namespace morat {

namespace {
constexpr int padding = 8;
constexpr int gap = 4; ///< around a picture
} // namespace

QSizeF EmbedBox::intrinsicSize(QTextDocument *, int, const QTextFormat &format) {
    const QFontMetricsF metrics(m_editor->font());
    const qreal wanted =
        metrics.horizontalAdvance(format.property(embedLabelProperty).toString()) + 2 * padding;
    const qreal room = std::max(80, m_editor->viewport()->width() - 40);
    const QSizeF picture =
        pictureSize(m_pictures->picture(format.property(embedPictureProperty).toString()));
    if (picture.isEmpty())
        return {std::min(wanted, room), metrics.height()};
    // What the picture is called may be cut off under it.
    const qreal width = std::max(picture.width(), std::min<qreal>(wanted, picture.width() * 1.5));
    return {std::min(std::max<qreal>(width, 120), room),
            picture.height() + metrics.height() + 2 * gap};
}

QSizeF EmbedBox::pictureSize(const QImage &picture) const {
    if (picture.isNull())
        return {};
    const QSizeF own = picture.deviceIndependentSize();
    const QSizeF most(std::min<qreal>(EmbedPictures::largest.width(),
                                      std::max(80, m_editor->viewport()->width() - 60)),
                      EmbedPictures::largest.height());
    const bool isLarge = own.width() > most.width() || own.height() > most.height();
    return isLarge ? own.scaled(most, Qt::KeepAspectRatio) : own;
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
    const QImage picture = m_pictures->picture(format.property(embedPictureProperty).toString());
    QRectF words = box;
    if (const QSizeF size = pictureSize(picture); !size.isEmpty()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const QPointF corner(box.center().x() - size.width() / 2, box.top() + gap);
        painter->drawImage(QRectF(corner, size), picture);
        words.setTop(corner.y() + size.height());
    }
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(m_editor->font());
    const QString label = QFontMetricsF(m_editor->font())
                              .elidedText(format.property(embedLabelProperty).toString(),
                                          Qt::ElideRight, box.width() - 2 * padding + 2);
    painter->drawText(words, Qt::AlignCenter, label);
    painter->restore();
}

} // namespace morat
