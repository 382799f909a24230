// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftListPane.h"

#include "desktop/intake/DraftListModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds that a note is shown.
constexpr int noteTime = 15'000;
/// …until words that are typed are looked for.
constexpr int typingRest = 150;
} // namespace

DraftListPane::DraftListPane(DraftListModel &drafts, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_words(new QLineEdit(this))
    , m_order(new QComboBox(this))
    , m_shown(new QComboBox(this))
    , m_desks(new QComboBox(this))
    , m_saved(new QToolButton(this))
    , m_savedMenu(new QMenu(m_saved))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
    , m_note(new QLabel(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 0, 0);
    column->setSpacing(3);
    m_words->setPlaceholderText(tr("Headline, file or folder"));
    m_words->setAccessibleName(tr("Drafts with these words"));
    m_words->setClearButtonEnabled(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(3);
    top->addWidget(m_words, 1);
    top->addWidget(m_saved);
    column->addLayout(top);
    fillChoices();
    m_desks->setVisible(false);
    // One below the other: beside each other their words are cut in a list of the usual width.
    for (QComboBox *box : {m_shown, m_desks, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        column->addWidget(box);
    }
    m_saved->setText(u"…"_s);
    m_saved->setAutoRaise(true);
    m_saved->setToolTip(tr("Filters that have a name"));
    m_saved->setAccessibleName(m_saved->toolTip());
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(m_savedMenu);
    showSaved({});
    m_view->setModel(&drafts);
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
        connect(&drafts, signal, this, &DraftListPane::explain);
    connect(&drafts, &QAbstractItemModel::modelReset, this, &DraftListPane::explain);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMargin(4);
    m_note->setVisible(false);
    column->addWidget(m_note);
    m_noteEnds.setSingleShot(true);
    m_noteEnds.setInterval(noteTime);
    connect(&m_noteEnds, &QTimer::timeout, m_note, &QWidget::hide);
    m_typingRests.setSingleShot(true);
    m_typingRests.setInterval(typingRest);
    connect(&m_typingRests, &QTimer::timeout, this, &DraftListPane::apply);
    connect(m_words, &QLineEdit::textChanged, &m_typingRests, qOverload<>(&QTimer::start));
    for (const QComboBox *box : {m_order, m_shown, m_desks})
        connect(box, &QComboBox::currentIndexChanged, this, &DraftListPane::apply);
}

void DraftListPane::fillChoices() {
    // In the order of the enumerators.
    for (const QString &name :
         {tr("As they came"), tr("By state"), tr("Most errors first"), tr("By headline"),
          tr("Latest work first"), tr("By folder"), tr("By deadline")})
        m_order->addItem(name);
    for (const QString &name :
         {tr("All drafts"), tr("Needs work"), tr("New"), tr("In review"), tr("Reviewed"),
          tr("Exported"), tr("With errors"), tr("Mine"), tr("Overdue"), tr("Assigned"),
          tr("Second reading"), tr("Returned to the author"), tr("Archived")})
        m_shown->addItem(name, name);
    m_desks->addItem(tr("All desks"));
    m_desks->setAccessibleName(tr("Of which desk drafts are shown"));
    m_desks->setToolTip(m_desks->accessibleName());
    m_order->setAccessibleName(tr("Order of the drafts"));
    m_order->setToolTip(m_order->accessibleName());
    m_shown->setAccessibleName(tr("Which drafts are shown"));
    m_shown->setToolTip(m_shown->accessibleName());
}

void DraftListPane::choose(const DraftListChoice &choice) {
    {
        const QSignalBlocker order(m_order);
        const QSignalBlocker shown(m_shown);
        const QSignalBlocker words(m_words);
        m_order->setCurrentIndex(std::clamp(int(choice.order), 0, m_order->count() - 1));
        m_shown->setCurrentIndex(std::clamp(int(choice.shown), 0, m_shown->count() - 1));
        m_words->setText(choice.words);
        const QSignalBlocker desks(m_desks);
        if (choice.desk && m_desks->findData(*choice.desk) < 0)
            m_desks->addItem(*choice.desk, *choice.desk);
        m_desks->setCurrentIndex(choice.desk ? m_desks->findData(*choice.desk) : 0);
        m_desks->setVisible(m_desks->count() > 1);
    }
    apply();
}

void DraftListPane::choose(DraftOrder order, DraftsShown shown) {
    choose({.order = order, .shown = shown, .words = m_words->text(), .desk = m_choice.desk});
}

void DraftListPane::apply() {
    m_typingRests.stop();
    const QVariant desk = m_desks->currentData();
    m_choice = {.order = DraftOrder(m_order->currentIndex()),
                .shown = DraftsShown(m_shown->currentIndex()),
                .words = m_words->text(),
                .desk = desk.isValid() ? std::optional(desk.toString()) : std::nullopt};
    emit chosen(m_choice);
}

void DraftListPane::showCounts(const DraftCounts &counts) {
    using enum WorkflowState;
    m_all = counts.all;
    const auto say = [this](DraftsShown which, int count) {
        const QString name = m_shown->itemData(int(which)).toString();
        m_shown->setItemText(int(which), count > 0 ? tr("%1 (%2)").arg(name).arg(count) : name);
    };
    int work = 0;
    for (const WorkflowState state : workflowStates)
        work += needsWork(state) ? counts.in(state) : 0;
    say(DraftsShown::All, counts.all - counts.in(Archived));
    say(DraftsShown::NeedsWork, work);
    say(DraftsShown::New, counts.in(New));
    say(DraftsShown::InReview, counts.in(InReview));
    say(DraftsShown::Reviewed, counts.in(Reviewed));
    say(DraftsShown::Exported, counts.in(Exported));
    say(DraftsShown::WithErrors, counts.withErrors);
    say(DraftsShown::Overdue, counts.overdue);
    say(DraftsShown::Assigned, counts.in(Assigned));
    say(DraftsShown::SecondReading, counts.in(SecondReading));
    say(DraftsShown::Returned, counts.in(Returned));
    say(DraftsShown::Archived, counts.in(Archived));
    showDesks(counts.desks);
    explain();
}

void DraftListPane::showDesks(const QList<DeskCount> &desks) {
    const QSignalBlocker blocker(m_desks);
    const QVariant chosen = m_desks->currentData();
    while (m_desks->count() > 1)
        m_desks->removeItem(1);
    for (const DeskCount &each : desks)
        m_desks->addItem(tr("%1 (%2)").arg(each.desk).arg(each.count), each.desk);
    // The one that is chosen stays, also when its last draft has gone.
    if (chosen.isValid() && m_desks->findData(chosen) < 0)
        m_desks->addItem(chosen.toString(), chosen);
    m_desks->setCurrentIndex(chosen.isValid() ? m_desks->findData(chosen) : 0);
    m_desks->setVisible(m_desks->count() > 1);
}

void DraftListPane::showSaved(const QStringList &saved) {
    m_savedMenu->clear();
    for (QMenu *old : m_savedMenu->findChildren<QMenu *>())
        old->deleteLater(); // one of its entries may be what called
    QMenu *drop = nullptr;
    for (const QString &line : saved) {
        const std::optional<NamedChoice> named = choiceFrom(line);
        if (!named)
            continue;
        const QString name = QString(named->name).replace(u"&"_s, u"&&"_s);
        connect(m_savedMenu->addAction(name), &QAction::triggered, this,
                [this, choice = named->choice] { choose(choice); });
        if (!drop)
            drop = new QMenu(tr("Remove"), m_savedMenu);
        connect(drop->addAction(name), &QAction::triggered, this,
                [this, line] { emit dropWanted(line); });
    }
    if (drop)
        m_savedMenu->addSeparator();
    connect(m_savedMenu->addAction(tr("Save what is shown now…")), &QAction::triggered, this,
            &DraftListPane::saveWanted);
    if (drop)
        m_savedMenu->addMenu(drop);
}

void DraftListPane::setEmptyWords(const QString &none, const QString &noneShown) {
    m_none = none;
    m_noneShown = noneShown;
    explain();
}

void DraftListPane::explain() {
    const bool isEmpty = m_drafts.rowCount() == 0;
    const bool isFiltered = isEmpty && m_all > 0;
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
