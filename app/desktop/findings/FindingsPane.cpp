// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/FindingsPane.h"

#include "desktop/look/LevelLook.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int restForText = 20; ///< milliseconds
} // namespace

FindingsPane::FindingsPane(const CurrentFinding &current, bool showInfos, QWidget *parent)
    : QWidget(parent)
    , m_current(current)
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(4);
    m_levels = new QHBoxLayout;
    m_levels->setSpacing(2);
    m_errors = addToggle(tr("Errors"), true, Level::Error);
    m_warnings = addToggle(tr("Warnings"), true, Level::Warning);
    m_infos = addToggle(tr("Infos"), showInfos, Level::Info);
    m_decided = addToggle(tr("Decided too"), false, std::nullopt);
    for (QToolButton *button : {m_errors, m_warnings, m_infos, m_decided})
        m_levels->addWidget(button);
    m_levels->addStretch();
    column->addLayout(m_levels);
    m_below = new QHBoxLayout;
    column->addLayout(m_below);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    m_view->setModel(&m_model);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(16);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Findings"));
    m_view->setTabKeyNavigation(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                const qsizetype finding = m_choosing ? -1 : pickedAt(index);
                if (finding >= 0)
                    emit findingPicked(finding);
            });
    connect(&m_model, &QAbstractItemModel::modelReset, m_view, &QTreeView::expandAll);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &above, int first, int last) {
                for (int i = first; i <= last; ++i)
                    expand(m_model.index(i, 0, above));
            });
    // The list is the last of the pane: Tab leads from it to what is said of a finding.
    setTabOrder(m_decided, m_view);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &FindingsPane::refresh);
    refresh();
}

QToolButton *FindingsPane::addToggle(const QString &text, bool on, std::optional<Level> level) {
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setChecked(on);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (level)
        button->setIcon(levelIcon(*level, palette()));
    button->setAccessibleName(tr("Show: %1").arg(text));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::toggled, this, [this] {
        refresh();
        emit filterChanged();
    });
    return button;
}

FindingFilter FindingsPane::filter() const {
    return {m_errors->isChecked(), m_warnings->isChecked(), m_infos->isChecked(),
            m_decided->isChecked()};
}

void FindingsPane::setSession(ReviewSession *session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ReviewSession::changed, this, [this](Changes what) {
            if (what & (Change::Findings | Change::Decisions))
                refreshSoon();
        });
    }
    refresh();
}

qsizetype FindingsPane::pickedAt(const QModelIndex &index) const {
    const qsizetype listed = FindingsModel::findingOf(index);
    if (listed < 0 || !m_session || !m_refresh.isActive())
        return listed;
    // The list is that of a moment ago: its finding may have another number by now, or be gone.
    const QList<PlacedFinding> &findings = m_session->findings();
    const auto same =
        std::ranges::find(findings, m_model.keyOf(listed),
                          [](const PlacedFinding &placed) { return placed.finding.key; });
    return same == findings.cend() ? -1 : same - findings.cbegin();
}

void FindingsPane::refreshSoon() {
    // The text is painted first, where the editor looks.
    if (!m_refresh.isActive())
        m_refresh.start(restForText);
}

void FindingsPane::refresh() {
    const QScopedValueRollback guard(m_choosing, true);
    m_refresh.stop();
    m_model.show(m_session, filter(), palette());
    // The words around a finding may be others though its row is the same.
    m_view->viewport()->update();
    const bool empty = m_model.rowCount() == 0;
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    if (!m_session)
        m_empty->setText(m_emptyWords);
    else if (!m_session->isChecked())
        m_empty->setText(tr("Checking…"));
    else
        m_empty->setText(tr("Nothing open at these levels."));
    const auto label = [this](QToolButton *button, const QString &word, Level level) {
        button->setText(m_session ? u"%1 %2"_s.arg(word).arg(m_model.openCount(level)) : word);
    };
    label(m_errors, tr("Errors"), Level::Error);
    label(m_warnings, tr("Warnings"), Level::Warning);
    label(m_infos, tr("Infos"), Level::Info);
    placeToggles();
    showCurrent();
}

void FindingsPane::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeToggles();
}

void FindingsPane::placeToggles() {
    int wanted = 0;
    for (const QToolButton *button : {m_errors, m_warnings, m_infos, m_decided})
        wanted += button->sizeHint().width() + m_levels->spacing();
    const bool isBelow = m_below->count() > 0;
    const bool hasNoRoom = wanted > contentsRect().width() - 12;
    if (isBelow == hasNoRoom)
        return;
    if (hasNoRoom) {
        m_levels->removeWidget(m_decided);
        m_below->addWidget(m_decided);
        m_below->addStretch();
    } else {
        m_below->removeWidget(m_decided);
        delete m_below->takeAt(0);
        m_levels->insertWidget(m_levels->count() - 1, m_decided);
    }
}

void FindingsPane::expand(const QModelIndex &row) {
    const int below = m_model.rowCount(row);
    if (below == 0)
        return;
    m_view->expand(row);
    for (int i = 0; i < below; ++i)
        expand(m_model.index(i, 0, row));
}

void FindingsPane::showCurrent() {
    // What the list still shows has other numbers: the row is chosen with the new list.
    if (m_refresh.isActive())
        return;
    const QScopedValueRollback guard(m_choosing, true);
    const QModelIndex row = m_model.indexOf(m_current.index());
    m_view->setCurrentIndex(row);
    if (row.isValid())
        m_view->scrollTo(row);
}

void FindingsPane::setEmptyWords(const QString &words) {
    m_emptyWords = words;
    if (!m_session)
        m_empty->setText(words);
}

QWidget *FindingsPane::lastInTabOrder() const {
    return m_view;
}

void FindingsPane::takeFocus() {
    if (m_refresh.isActive())
        refresh();
    m_view->setFocus();
}

} // namespace morat
