// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/memory/SearchWindow.h"

#include "desktop/look/Announcement.h"
#include "desktop/look/LevelLook.h"
#include "desktop/memory/FoundDelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Milliseconds without a key after which what is wanted is looked for.
constexpr int wantedRest = 200;

/// Days back, by the row of the choice; 0: without end.
constexpr std::array days{0, 7, 31, 366};

} // namespace

SearchWindow::SearchWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_words(new QLineEdit)
    , m_state(new QComboBox)
    , m_time(new QComboBox)
    , m_order(new QComboBox)
    , m_list(new QListView)
    , m_said(new QLabel)
    , m_filled(new QLabel) {
    setWindowTitle(tr("Find in all drafts"));
    resize(860, 620);
    m_words->setPlaceholderText(tr("Words, with or without marks; a phrase in quotation marks"));
    m_words->setAccessibleName(tr("Words to look for in all drafts"));
    m_words->setClearButtonEnabled(true);
    m_state->setAccessibleName(tr("State of the drafts"));
    m_state->addItem(tr("In any state"), -1);
    for (const WorkflowState state : workflowStates)
        m_state->addItem(stateIcon(state), stateWord(state), int(state));
    m_time->setAccessibleName(tr("When they were worked on"));
    m_time->addItems({tr("At any time"), tr("In the last 7 days"), tr("In the last month"),
                      tr("In the last year")});
    m_order->setAccessibleName(tr("Order"));
    m_order->addItems({tr("Best first"), tr("Newest first")});
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(14, 14));
    m_list->setAccessibleName(tr("What was found, by draft"));
    for (QLabel *label : {m_said, m_filled})
        label->setTextFormat(Qt::PlainText);
    m_filled->setForegroundRole(QPalette::PlaceholderText);

    auto *choices = new QHBoxLayout;
    for (QComboBox *box : {m_state, m_time, m_order})
        choices->addWidget(box);
    choices->addStretch();
    choices->addWidget(m_filled);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addLayout(choices);
    column->addWidget(m_list, 1);
    column->addWidget(m_said);

    m_rests.setSingleShot(true);
    m_rests.setInterval(wantedRest);
    connect(&m_rests, &QTimer::timeout, this, &SearchWindow::ask);
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        m_opensFirst = false;
        m_rests.start();
    });
    connect(m_words, &QLineEdit::returnPressed, this, &SearchWindow::openFirst);
    for (QComboBox *box : {m_state, m_time, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &SearchWindow::ask);
    connect(m_list, &QListView::activated, this, &SearchWindow::open);
    m_words->installEventFilter(this);
    m_list->installEventFilter(this);
}

SearchWanted SearchWindow::wanted() const {
    SearchWanted wanted{.query = WordQuery(m_words->text())};
    if (const int state = m_state->currentData().toInt(); state >= 0)
        wanted.state = WorkflowState(state);
    if (const int back = days.at(size_t(m_time->currentIndex())); back > 0)
        wanted.since = QDateTime::currentDateTimeUtc().addDays(-back);
    wanted.order = m_order->currentIndex() == 0 ? SearchWanted::Order::BestFirst
                                                : SearchWanted::Order::NewestFirst;
    constexpr int mostShown = 100; // who looks through more narrows it down
    wanted.mostDrafts = mostShown;
    return wanted;
}

void SearchWindow::begin(const QString &words) {
    if (!words.isEmpty())
        m_words->setText(words);
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    ask(); // what the drafts say may be something else than the last time
}

void SearchWindow::ask() {
    m_rests.stop();
    m_kept.reset();
    const SearchWanted now = wanted();
    m_isAsked = !now.query.isEmpty();
    if (m_isAsked) {
        m_said->setText(tr("Searching…"));
        emit searchWanted(now);
        return;
    }
    emit searchEnded();
    m_model.show({});
    m_said->clear();
}

/// Who reads what was found goes on there.
void SearchWindow::askAgain() {
    const SearchWanted now = wanted();
    if (m_isAsked || m_rests.isActive() || now.query.isEmpty())
        return;
    const QModelIndex chosen = m_list->currentIndex();
    m_kept = chosen.isValid() ? Kept{m_model.draftAt(chosen.row()).record.path,
                                     m_model.lineAt(chosen.row()).text,
                                     chosen.data(FoundModel::IsDraftRole).toBool()}
                              : Kept{};
    m_isAsked = true;
    emit searchWanted(now);
}

int SearchWindow::rowOfKept() const {
    int ofDraft = 0;
    for (int row = 0; m_kept && row < m_model.rowCount(); ++row) {
        if (m_model.draftAt(row).record.path != m_kept->path)
            continue;
        const bool isDraft = m_model.index(row).data(FoundModel::IsDraftRole).toBool();
        if (m_model.lineAt(row).text == m_kept->line && isDraft == m_kept->isDraft)
            return row;
        ofDraft = ofDraft == 0 ? row : ofDraft;
    }
    return ofDraft;
}

void SearchWindow::showAnswer(const FoundInDrafts &answer) {
    m_isAsked = false;
    m_isIncomplete = m_isBehind;
    m_model.show(answer.drafts);
    QString said = answer.drafts.isEmpty() ? tr("Not found")
                   : answer.hasMore        ? tr("more than %n draft(s)", nullptr, answer.all)
                                           : tr("%n draft(s)", nullptr, answer.all);
    if (answer.all > answer.drafts.size() && !answer.drafts.isEmpty())
        said += u" · "_s + tr("%n are shown", nullptr, int(answer.drafts.size()));
    if (!m_kept || said != m_said->text()) {
        m_said->setText(said);
        announce(m_said, said);
    }
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(rowOfKept()));
    m_kept.reset();
    // Where nothing was found yet, Enter waits for the rest of the drafts.
    if (m_opensFirst && (m_model.rowCount() > 0 || !m_isIncomplete)) {
        m_opensFirst = false;
        open(m_list->currentIndex());
    }
}

void SearchWindow::showFailure(const QString &why) {
    m_isAsked = false;
    m_opensFirst = false;
    m_model.show({});
    m_said->setText(why);
    announce(m_said, why);
}

void SearchWindow::showFilled(int known, int all) {
    m_filled->setText(known < all ? tr("%1 of %2 drafts are read so far").arg(known).arg(all)
                                  : QString());
    m_isBehind = known < all;
    // What was found among some of the drafts is looked for in all, once.
    if (m_isBehind)
        return;
    const bool isStale = std::exchange(m_isStale, false);
    const bool wasIncomplete = std::exchange(m_isIncomplete, false);
    if (isVisible() && wasIncomplete)
        ask();
    else if (isVisible() && isStale)
        askAgain();
}

void SearchWindow::open(const QModelIndex &index) {
    if (index.isValid())
        emit draftWanted(m_model.draftAt(index.row()), m_model.lineAt(index.row()));
}

void SearchWindow::openFirst() {
    if (m_rests.isActive())
        ask();
    // What is typed now is what Enter is about.
    m_opensFirst = m_isAsked;
    if (!m_isAsked)
        open(m_list->currentIndex());
}

bool SearchWindow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_words && key->key() == Qt::Key_Down && m_model.rowCount() > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_words->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchWindow::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Cancel)) {
        emit searchEnded();
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace morat
