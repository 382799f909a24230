// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/MatchDelegate.h"

#include "desktop/search/MatchModel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Writes pieces of a line one after the other until its room is used up.
class LinePainter {
public:
    LinePainter(QPainter &painter, QRect room)
        : m_painter(painter)
        , m_room(room) {}

    void write(const QString &words, const QFont &font, const QColor &ink, Qt::TextElideMode elide,
               int most) {
        const QFontMetrics metrics(font);
        const int wanted = metrics.horizontalAdvance(words);
        const int width = std::min({most, m_room.width(), wanted});
        if (width <= 0)
            return;
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(QRect(m_room.left(), m_room.top(), width + 1, m_room.height()),
                           int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                           width < wanted ? metrics.elidedText(words, elide, width) : words);
        m_room.setLeft(m_room.left() + width);
    }
    [[nodiscard]] int width() const { return m_room.width(); }

private:
    QPainter &m_painter;
    QRect m_room;
};

} // namespace

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, option.widget);
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ink =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor faint = ink;
    // What is selected has no contrast to spare.
    faint.setAlpha(isSelected ? 255 : 185);
    QFont strong = option.font;
    strong.setBold(true);
    QFont struck = strong;
    const QVariant replacement = index.data(MatchModel::ReplacementRole);
    struck.setStrikeOut(replacement.isValid());
    painter->save();
    LinePainter line(*painter, room.adjusted(3, 0, -3, 0));
    if (const QString title = index.data(MatchModel::DraftTitleRole).toString(); !title.isEmpty()) {
        line.write(title, option.font, faint, Qt::ElideRight, line.width() / 4);
        line.write(u"  ·  "_s, option.font, faint, Qt::ElideRight, line.width());
    }
    line.write(index.data(MatchModel::BeforeRole).toString(), option.font, ink, Qt::ElideLeft,
               line.width() * 2 / 5);
    line.write(index.data(MatchModel::WordsRole).toString(), struck, ink, Qt::ElideRight,
               line.width());
    if (replacement.isValid())
        line.write(u" "_s + replacement.toString(), strong, ink, Qt::ElideRight, line.width());
    line.write(index.data(MatchModel::AfterRole).toString(), option.font, ink, Qt::ElideRight,
               line.width());
    painter->restore();
}

} // namespace morat
