// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/memory/FoundDelegate.h"

#include "desktop/look/LevelLook.h"
#include "desktop/memory/FoundModel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int indent = 26; ///< pixels before a line

/// Writes pieces of a line one after the other until its room is used up.
class PiecePainter {
public:
    PiecePainter(QPainter &painter, QRect room)
        : m_painter(painter)
        , m_room(room) {}

    void write(const QString &words, const QFont &font, const QColor &ink,
               const QColor &ground = {}) {
        const QFontMetrics metrics(font);
        const int wanted = metrics.horizontalAdvance(words);
        const int width = std::min(m_room.width(), wanted);
        if (width <= 0)
            return;
        const QRect place(m_room.left(), m_room.top(), width + 1, m_room.height());
        if (ground.isValid())
            m_painter.fillRect(place.adjusted(0, 2, 0, -2), ground);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(place, int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                           width < wanted ? metrics.elidedText(words, Qt::ElideRight, width)
                                          : words);
        m_room.setLeft(m_room.left() + width);
    }

private:
    QPainter &m_painter;
    QRect m_room;
};

} // namespace

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const bool isDraft = index.data(FoundModel::IsDraftRole).toBool();
    QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, option.widget);
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ink =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor faint = ink;
    faint.setAlpha(185);
    QFont strong = option.font;
    strong.setBold(true);
    room.adjust(isDraft ? 3 : indent, 0, -3, 0);
    painter->save();
    PiecePainter line(*painter, room);
    const QString words = index.data(Qt::DisplayRole).toString();
    const QString aside = index.data(FoundModel::AsideRole).toString();
    if (isDraft) {
        line.write(words, strong, ink);
        line.write(u"   "_s + aside, option.font, faint);
        painter->restore();
        return;
    }
    if (!aside.isEmpty())
        line.write(aside + u"  ·  "_s, option.font, faint);
    // On the selection's ground the words are strong alone.
    QColor ground = isSelected ? QColor() : changeColour(ChangeSide::New, option.palette);
    if (ground.isValid())
        ground.setAlpha(45);
    qsizetype at = 0;
    for (const QVariant &mark : index.data(FoundModel::MarksRole).toList()) {
        const QPoint range = mark.toPoint();
        line.write(words.mid(at, range.x() - at), option.font, ink);
        line.write(words.mid(range.x(), range.y()), strong, ink, ground);
        at = range.x() + range.y();
    }
    line.write(words.mid(at), option.font, ink);
    painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setWidth(0); // what is too long is cut
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 6));
    return size;
}

} // namespace morat
