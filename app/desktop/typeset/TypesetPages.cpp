// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/typeset/TypesetPages.h"

#include "desktop/typeset/PageMarks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace morat {

namespace {
constexpr int gap = 10; ///< around pages, in pixels
constexpr double smallest = 0.08;
constexpr double largest = 6;
constexpr double zoomStep = 1.25;
/// A mark is clicked at from this far, in pixels.
constexpr qreal reach = 4;
} // namespace

TypesetPages::TypesetPages(QWidget *parent)
    : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    connect(&m_pictures, &PagePictures::changed, viewport(), qOverload<>(&QWidget::update));
}

void TypesetPages::setDocument(const QString &program, const QByteArray &pdf,
                               const QList<QSizeF> &sizes) {
    // The setter exported the page again: the place in sight stays.
    const bool isSameShape = sizes == m_sizes;
    m_sizes = sizes;
    m_comparison = {};
    m_current = -1;
    m_seen = -1;
    m_pictures.setDocument(program, pdf, sizes);
    placeBars();
    if (!isSameShape) {
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
    }
    wantPictures();
}

void TypesetPages::setComparison(const PageComparison &comparison) {
    m_comparison = comparison;
    m_current = -1;
    viewport()->update();
}

void TypesetPages::setMarked(Marked marked) {
    m_marked = marked;
    viewport()->update();
}

bool TypesetPages::isMarked(const PageDifference &difference) const {
    return m_marked == Marked::All || !isQuiet(difference.kind);
}

double TypesetPages::scale() const {
    if (m_chosen > 0)
        return m_chosen;
    qreal widest = 1;
    for (const QSizeF &size : m_sizes)
        widest = std::max(widest, size.width());
    return std::clamp((viewport()->width() - 2 * gap) / widest, smallest, 3.0);
}

qreal TypesetPages::topOf(int page) const {
    qreal top = gap;
    for (int i = 0; i < page; ++i)
        top += m_sizes[i].height() * scale() + gap;
    return top;
}

QRectF TypesetPages::paperOf(int page) const {
    const QSizeF size = m_sizes[page] * scale();
    const qreal left = size.width() + 2 * gap <= viewport()->width()
                           ? (viewport()->width() - size.width()) / 2
                           : gap - horizontalScrollBar()->value();
    return {QPointF(left, topOf(page) - verticalScrollBar()->value()), size};
}

QRectF TypesetPages::onScreen(const PagePlace &place) const {
    if (place.page < 0 || place.page >= m_sizes.size())
        return {};
    const double s = scale();
    const QPointF corner = paperOf(place.page).topLeft();
    return {corner + place.box.topLeft() * s, place.box.size() * s};
}

void TypesetPages::placeBars() {
    qreal widest = 0;
    for (const QSizeF &size : m_sizes)
        widest = std::max(widest, size.width() * scale());
    const int height = m_sizes.isEmpty() ? 0 : int(topOf(int(m_sizes.size())));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, int(widest) + 2 * gap - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    for (QScrollBar *bar : {verticalScrollBar(), horizontalScrollBar()})
        bar->setSingleStep(fontMetrics().height() * 3);
    viewport()->update();
}

int TypesetPages::pageInSight() const {
    for (int page = 0; page < m_sizes.size(); ++page) {
        if (paperOf(page).bottom() >= viewport()->height() / 2.0)
            return page;
    }
    return std::max(0, int(m_sizes.size()) - 1);
}

void TypesetPages::goToPage(int page) {
    if (page >= 0 && page < m_sizes.size())
        verticalScrollBar()->setValue(int(topOf(page)) - gap);
}

void TypesetPages::wantPictures() {
    const int page = pageInSight();
    QList<int> wanted;
    for (const int each : {page, page + 1, page - 1}) {
        if (each >= 0 && each < m_sizes.size())
            wanted.append(each);
    }
    m_pictures.want(wanted, 72 * scale() * devicePixelRatioF());
    if (page != std::exchange(m_seen, page))
        emit pageChanged(page);
}

void TypesetPages::setScale(double wanted) {
    // What is in the middle stays there.
    const double before = scale();
    const QPointF middle((horizontalScrollBar()->value() + viewport()->width() / 2.0) / before,
                         (verticalScrollBar()->value() + viewport()->height() / 2.0) / before);
    m_chosen = wanted;
    placeBars();
    const double now = scale();
    horizontalScrollBar()->setValue(int(middle.x() * now - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(int(middle.y() * now - viewport()->height() / 2.0));
    wantPictures();
}

void TypesetPages::zoom(double times) {
    setScale(std::clamp(scale() * times, smallest, largest));
}

void TypesetPages::fitWidth() {
    setScale(0);
}

void TypesetPages::setCurrent(int difference) {
    m_current = difference;
    viewport()->update();
    if (difference < 0 || difference >= m_comparison.differences.size())
        return;
    const QRectF box = onScreen(m_comparison.differences[difference].places.constFirst());
    const QRectF seen = QRectF(viewport()->rect()).adjusted(20, 40, -20, -40);
    if (!seen.contains(box)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      int(box.center().y() - seen.center().y()));
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                        int(box.center().x() - seen.center().x()));
    }
    wantPictures();
}

void TypesetPages::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    placeBars();
    wantPictures();
}

void TypesetPages::scrollContentsBy(int, int) {
    viewport()->update();
    wantPictures();
}

void TypesetPages::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    for (int page = 0; page < m_sizes.size(); ++page) {
        const QRectF paper = paperOf(page);
        if (!paper.intersects(viewport()->rect()))
            continue;
        painter.fillRect(paper, Qt::white);
        const QImage picture = m_pictures.of(page);
        if (!picture.isNull()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(paper, picture);
        } else {
            const QString trouble = m_pictures.troubleOf(page);
            painter.setPen(Qt::black);
            painter.drawText(paper.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                             trouble.isEmpty() ? tr("Drawing page %1…").arg(page + 1) : trouble);
        }
    }
    for (const OtherPiece &other : m_comparison.others)
        drawOtherPiece(painter, onScreen(other.place));
    for (int i = 0; i < m_comparison.differences.size(); ++i) {
        const PageDifference &difference = m_comparison.differences[i];
        if (!isMarked(difference) && i != m_current)
            continue;
        for (const PagePlace &place : difference.places) {
            const QRectF box = onScreen(place);
            if (box.adjusted(-20, -20, 20, 20).intersects(viewport()->rect()))
                drawPageMark(painter, box, difference.kind,
                             i == m_current ? MarkState::Current : MarkState::Plain);
        }
    }
}

void TypesetPages::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep);
    case Qt::Key_Minus:
        return zoom(1 / zoomStep);
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_Home:
        return bar->setValue(0);
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TypesetPages::wheelEvent(QWheelEvent *event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void TypesetPages::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    for (int i = 0; i < m_comparison.differences.size(); ++i) {
        if (!isMarked(m_comparison.differences[i]))
            continue;
        for (const PagePlace &place : m_comparison.differences[i].places) {
            if (onScreen(place)
                    .adjusted(-reach, -reach, reach, reach + 4)
                    .contains(event->position())) {
                emit picked(i);
                return;
            }
        }
    }
}

} // namespace morat
