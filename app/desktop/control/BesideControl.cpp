// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/BesideControl.h"

#include <QEvent>
#include <QSplitter>

#include <utility>

namespace morat {

BesideControl::BesideControl(Desk desk, ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions) {
    QAction *action = actions[DeskAction::ShowBeside];
    action->setCheckable(true);
    action->setChecked(m_desk.settings.get<Setting::ShowsBeside>());
    connect(action, &QAction::toggled, this, [this](bool isWanted) {
        m_desk.settings.set<Setting::ShowsBeside>(isWanted);
        refresh();
        if (!isWanted)
            emit said(tr("The text alone"));
        else if (!m_isShown)
            emit said(tr("Beside the text stands the text before, as soon as a draft is shown in "
                         "another view than the original."));
    });
    for (const DeskAction id :
         {DeskAction::PreviousChange, DeskAction::NextChange, DeskAction::ShowBeside})
        m_desk.bar.addButton(actions[id], StandingBar::Unavailable::Grey);
    connect(&m_desk.views, &TextViews::paneChanged, this, &BesideControl::refresh);
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, &BesideControl::refresh);
    connect(&m_desk.review, &ReviewControl::changed, this, &BesideControl::nameTexts);
    connect(&m_desk.pane, &BesidePane::placeWanted, this, [this](TextRange place) {
        m_desk.editor.showPlace(place);
        m_desk.editor.setFocus(Qt::MouseFocusReason);
    });
    connect(&m_desk.pane, &BesidePane::left, this,
            [this] { m_desk.editor.setFocus(Qt::OtherFocusReason); });
    m_desk.pane.hide();
    m_desk.columns.installEventFilter(this);
    refresh();
}

void BesideControl::refresh() {
    const bool isShown = m_actions[DeskAction::ShowBeside]->isChecked() &&
                         m_desk.review.session() != nullptr &&
                         m_desk.views.view() != TextViews::View::Original;
    if (std::exchange(m_isShown, isShown) == isShown)
        return;
    m_desk.pane.setVisible(isShown);
    m_desk.views.setOldWords(isShown ? TextViews::OldWords::Beside
                                     : TextViews::OldWords::InTheText);
    nameTexts();
    emit shownChanged();
    fit();
}

void BesideControl::nameTexts() {
    const ReviewSession *session = m_desk.review.session();
    if (!m_isShown || !session)
        return m_desk.bar.showWords({});
    m_desk.bar.showWords(
        session->differences().isEmpty()
            ? tr("Left: the draft as it was read. Right: the text as it stands.")
            : tr("Left: the text before the new version. Right: the text as it stands."));
}

void BesideControl::fit() {
    if (!m_isShown)
        return;
    // What is beside the editor's lines (numbers, strip, scroll bar) is the pane's not.
    const int extra = m_desk.editor.width() - m_desk.editor.viewport()->width();
    const int whole = m_desk.columns.width() - m_desk.columns.handleWidth();
    const int pane = std::max(1, (whole - extra) / 2);
    m_desk.columns.setSizes({pane, whole - pane});
}

bool BesideControl::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_desk.columns && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &BesideControl::fit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace morat
