// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/GutterArea.h"

#include "desktop/editor/DraftEditor.h"
#include "desktop/look/LevelLook.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int margin = 6;
}

GutterArea::GutterArea(DraftEditor *editor)
    : QWidget(editor)
    , m_editor(editor) {
    setObjectName(u"gutter"_s);
    setAccessibleName(tr("Paragraph numbers and levels"));
}

int GutterArea::neededWidth(Kinds kinds) const {
    const QFontMetrics metrics(font());
    int tag = 0;
    for (int kind = 0; kinds == Kinds::Shown && kind <= int(BlockKind::Blank); ++kind)
        tag = std::max(tag, metrics.horizontalAdvance(kindTag(BlockKind(kind))));
    const int digits = int(QString::number(m_editor->blockCount()).size());
    return tag + metrics.horizontalAdvance(u'9') * std::max(2, digits) + metrics.height() +
           4 * margin;
}

const QIcon &GutterArea::iconOf(Level level) {
    if (m_palette != palette().cacheKey()) {
        m_palette = palette().cacheKey();
        for (const Level each : {Level::Info, Level::Warning, Level::Error})
            m_icons.at(size_t(each)) = levelIcon(each, palette());
    }
    return m_icons.at(size_t(level));
}

void GutterArea::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const QFontMetrics metrics(font());
    const int icon = metrics.height();
    QColor faint = palette().color(QPalette::Text);
    faint.setAlpha(150);
    for (const DraftEditor::VisibleBlock &seen : m_editor->visibleBlocks()) {
        if (seen.top > event->rect().bottom())
            break;
        const int y = seen.top + std::max(0, (seen.firstLineHeight - metrics.height()) / 2);
        const auto row = [&](int left, int width) {
            return QRect(left, y, width, metrics.height());
        };
        painter.setPen(seen.isCurrent ? palette().color(QPalette::Text) : faint);
        const int numberRight = width() - icon - 2 * margin;
        painter.drawText(row(0, numberRight), Qt::AlignRight,
                         QString::number(seen.block.blockNumber() + 1));
        painter.setPen(faint);
        if (m_kinds == Kinds::Shown)
            painter.drawText(row(margin, width()), Qt::AlignLeft, kindTag(seen.kind));
        if (seen.worstMarked) {
            iconOf(*seen.worstMarked)
                .paint(&painter, row(width() - icon - margin, icon).adjusted(1, 1, -1, -1));
        }
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() - 1, event->rect().top(), width() - 1, event->rect().bottom());
}

void GutterArea::mousePressEvent(QMouseEvent *event) {
    for (const DraftEditor::VisibleBlock &seen : m_editor->visibleBlocks()) {
        if (event->position().y() >= seen.top && event->position().y() < seen.top + seen.height) {
            m_editor->pickFirstIn(seen.block);
            return;
        }
    }
}

} // namespace morat
