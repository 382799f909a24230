// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftListPane.h"

#include "desktop/intake/DraftListModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>
#include <array>

namespace morat {

namespace {
/// Milliseconds that a note is shown.
constexpr int noteTime = 15'000;
} // namespace

DraftListPane::DraftListPane(DraftListModel &drafts, QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_order(new QComboBox(this))
    , m_shown(new QComboBox(this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
    , m_note(new QLabel(this)) {
    m_sorting.setSourceModel(&drafts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 0, 0);
    column->setSpacing(3);
    m_words->setPlaceholderText(tr("Headline, file or folder"));
    m_words->setAccessibleName(tr("Drafts with these words"));
    m_words->setClearButtonEnabled(true);
    column->addWidget(m_words);
    fillChoices();
    auto *row = new QHBoxLayout;
    row->setSpacing(3);
    for (QComboBox *box : {m_shown, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        row->addWidget(box, 1);
    }
    column->addLayout(row);
    m_view->setModel(&m_sorting);
    m_view->setItemDelegate(new DraftListDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Drafts on the desk"));
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(12);
    column->addWidget(m_empty, 1);
    column->addWidget(m_view, 1);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_sorting, signal, this, &DraftListPane::explain);
    connect(&m_sorting, &QAbstractItemModel::modelReset, this, &DraftListPane::explain);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMargin(4);
    m_note->setVisible(false);
    column->addWidget(m_note);
    m_noteEnds.setSingleShot(true);
    m_noteEnds.setInterval(noteTime);
    connect(&m_noteEnds, &QTimer::timeout, m_note, &QWidget::hide);
    connect(m_words, &QLineEdit::textChanged, &m_sorting, &DraftSorting::setWords);
    for (const QComboBox *box : {m_order, m_shown})
        connect(box, &QComboBox::currentIndexChanged, this, &DraftListPane::apply);
}

void DraftListPane::fillChoices() {
    // In the order of the enumerators.
    for (const QString &name : {tr("As they came"), tr("By state"), tr("Most errors first"),
                                tr("By headline"), tr("Latest work first"), tr("By folder")})
        m_order->addItem(name);
    for (const QString &name : {tr("All drafts"), tr("Needs work"), tr("New"), tr("In review"),
                                tr("Reviewed"), tr("Exported"), tr("With errors")})
        m_shown->addItem(name);
    m_order->setAccessibleName(tr("Order of the drafts"));
    m_order->setToolTip(m_order->accessibleName());
    m_shown->setAccessibleName(tr("Which drafts are shown"));
    m_shown->setToolTip(m_shown->accessibleName());
}

void DraftListPane::choose(DraftSorting::Order order, DraftSorting::Shown shown) {
    m_order->setCurrentIndex(std::clamp(int(order), 0, m_order->count() - 1));
    m_shown->setCurrentIndex(std::clamp(int(shown), 0, m_shown->count() - 1));
}

void DraftListPane::apply() {
    const auto order = DraftSorting::Order(m_order->currentIndex());
    const auto shown = DraftSorting::Shown(m_shown->currentIndex());
    m_sorting.setOrder(order);
    m_sorting.setShown(shown);
    m_view->scrollTo(m_view->currentIndex());
    emit chosen(order, shown);
}

void DraftListPane::setEmptyWords(const QString &none, const QString &noneShown) {
    m_none = none;
    m_noneShown = noneShown;
    explain();
}

void DraftListPane::explain() {
    const bool isEmpty = m_sorting.rowCount() == 0;
    const bool isFiltered = isEmpty && m_sorting.sourceModel()->rowCount() > 0;
    m_empty->setText(isFiltered ? m_noneShown : m_none);
    m_empty->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
}

void DraftListPane::note(const QString &words) {
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    m_noteEnds.start();
}

} // namespace morat
