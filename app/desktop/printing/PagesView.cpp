// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/PagesView.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace morat {

namespace {
constexpr int gap = 12; ///< around pages, in pixels
constexpr qreal largest = 1.6;
} // namespace

PagesView::PagesView(QWidget *parent)
    : QAbstractScrollArea(parent) {
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
}

void PagesView::show(std::shared_ptr<const PrintedPages> pages) {
    m_pages = std::move(pages);
    placeBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

qreal PagesView::scale() const {
    return std::clamp((viewport()->width() - 2 * gap) / m_pages->paper().width(), 0.1, largest);
}

qreal PagesView::step() const {
    return m_pages->paper().height() * scale() + gap;
}

void PagesView::placeBar() {
    const int height = m_pages ? int(m_pages->count() * step()) + gap : 0;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
}

void PagesView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    placeBar();
}

void PagesView::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    if (!m_pages) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Making the pages…"));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scrolled = verticalScrollBar()->value();
    const QSizeF size = m_pages->paper() * scale();
    const int first = std::max(0, int((scrolled - gap) / step()));
    for (int page = first; page < m_pages->count(); ++page) {
        const QPointF corner((viewport()->width() - size.width()) / 2,
                             gap + page * step() - scrolled);
        if (corner.y() > viewport()->height())
            break;
        const QRectF paper(corner, size);
        painter.fillRect(paper, Qt::white);
        painter.save();
        painter.setClipRect(paper);
        painter.translate(corner);
        painter.scale(scale(), scale());
        m_pages->paint(painter, page);
        painter.restore();
    }
}

} // namespace morat
