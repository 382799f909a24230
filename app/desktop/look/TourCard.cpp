// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/TourCard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Pixels.
constexpr int cardWidth = 340;
constexpr int gap = 12;

/// A frame that is only seen.
class Frame final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    }
};

} // namespace

TourCard::TourCard(QWidget *window)
    : QFrame(window)
    , m_frame(new Frame(window))
    , m_title(new QLabel)
    , m_words(new QLabel)
    , m_number(new QLabel)
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton) {
    m_frame->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame->hide();
    setFixedWidth(cardWidth);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.1);
    m_title->setFont(strong);
    for (QLabel *label : {m_title, m_words, m_number}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_number);
    }
    auto *end = new QPushButton(tr("End the tour"));
    end->setFlat(true);
    for (QPushButton *button : {m_back, m_next, end}) {
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->addWidget(end);
    row->addStretch();
    row->addWidget(m_number);
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(end, &QPushButton::clicked, this, &TourCard::endWanted);
    connect(m_back, &QPushButton::clicked, this, &TourCard::backWanted);
    connect(m_next, &QPushButton::clicked, this, &TourCard::nextWanted);
    window->installEventFilter(this);
    hide();
}

TourCard::~TourCard() {
    delete m_frame;
}

void TourCard::hideEvent(QHideEvent *event) {
    QFrame::hideEvent(event);
    if (m_frame)
        m_frame->hide();
}

QString TourCard::words() const {
    return m_title->text() + u'\n' + m_words->text();
}

void TourCard::showStop(const Stop &stop, int number, int count) {
    if (m_about)
        m_about->removeEventFilter(this);
    m_about = stop.about;
    if (m_about)
        m_about->installEventFilter(this);
    m_title->setText(stop.title);
    m_words->setText(stop.words);
    m_number->setText(u"%1/%2"_s.arg(number).arg(count));
    m_back->setEnabled(number > 1);
    m_next->setText(number < count ? tr("Next") : tr("Done"));
    setAccessibleName(stop.title);
    setAccessibleDescription(stop.words);
    show();
    raise();
    place();
}

void TourCard::place() {
    QWidget *window = parentWidget();
    const QRect whole = window->rect();
    // Words that wrap are as high as the width makes them.
    setFixedHeight(std::max(layout()->totalHeightForWidth(cardWidth), 120));
    const bool isSeen = m_about && m_about->isVisibleTo(window);
    m_frame->setVisible(isSeen);
    QPoint corner = whole.center() - rect().center();
    if (isSeen) {
        const QRect part(m_about->mapTo(window, QPoint(0, 0)), m_about->size());
        m_frame->setGeometry(part.adjusted(-2, -2, 2, 2).intersected(whole));
        m_frame->raise();
        raise();
        // Beside the part where there is room, else over its lower end.
        corner.setY(part.top() + gap);
        if (part.left() - gap - width() >= 0)
            corner.setX(part.left() - gap - width());
        else if (part.right() + gap + width() <= whole.right())
            corner.setX(part.right() + gap);
        else
            corner = QPoint(part.right() - width() - gap, part.bottom() - height() - gap);
    }
    corner.setX(std::clamp(corner.x(), 0, std::max(0, whole.width() - width())));
    corner.setY(std::clamp(corner.y(), 0, std::max(0, whole.height() - height())));
    move(corner);
}

bool TourCard::eventFilter(QObject *watched, QEvent *event) {
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                         event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (isMoved && isVisible() && (watched == parentWidget() || watched == m_about))
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isVisible())
                    place();
            },
            Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void TourCard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace morat
