// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/TextViews.h"

#include <QActionGroup>
#include <QStackedWidget>

#include <array>
#include <utility>

namespace morat {

namespace {

constexpr std::array viewActions{DeskAction::ShowWithChanges, DeskAction::ShowClean,
                                 DeskAction::ShowOriginal};

} // namespace

TextViews::TextViews(Panes panes, ReviewControl &review, Settings &settings,
                     ActionRegistry &actions)
    : m_panes(panes)
    , m_review(review)
    , m_settings(settings)
    , m_actions(actions) {
    m_panes.stack->addWidget(m_panes.editor);
    m_panes.stack->addWidget(m_panes.original);
    auto *group = new QActionGroup(this);
    for (size_t i = 0; i < viewActions.size(); ++i) {
        QAction *action = actions[viewActions.at(i)];
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { show(View(i)); });
    }
    connect(actions[DeskAction::NextView], &QAction::triggered, this,
            [this] { show(View((size_t(m_view) + 1) % viewActions.size())); });
    // Who goes to a place of the text in work wants to see it.
    connect(&m_review, &ReviewControl::placeWanted, this, [this] {
        if (m_view == View::Original)
            show(m_written);
    });
    connect(&m_review, &ReviewControl::changed, this, [this] {
        if (m_view == View::Original && m_shown != m_review.session())
            showOriginal();
    });
    connect(actions[DeskAction::FocusText], &QAction::triggered, this,
            [this] { m_panes.stack->currentWidget()->setFocus(Qt::ShortcutFocusReason); });
    const int kept = m_settings.get<Setting::TextView>();
    m_view = m_written = kept == int(View::Clean) ? View::Clean : View::WithChanges;
    apply();
}

void TextViews::show(View view) {
    if (view == m_view)
        return apply();
    m_panes.editor->commitComposition();
    const bool hadFocus = m_panes.stack->currentWidget()->hasFocus();
    if (m_view == View::Original)
        leaveOriginal();
    m_view = view;
    if (view != View::Original) {
        m_written = view;
        m_settings.set<Setting::TextView>(int(view));
    }
    apply();
    if (hadFocus)
        m_panes.stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    emit said(tr("View: %1").arg(m_actions[viewActions.at(size_t(view))]->text().remove(u'&')));
}

void TextViews::setOldWords(OldWords where) {
    if (std::exchange(m_oldWords, where) == where || m_view == View::Original)
        return;
    apply();
}

void TextViews::apply() {
    m_actions[viewActions.at(size_t(m_view))]->setChecked(true);
    if (m_view == View::Original) {
        m_panes.stack->setCurrentWidget(m_panes.original);
        showOriginal();
        emit paneChanged(m_panes.original);
        return;
    }
    const ChangesShown changes =
        m_oldWords == OldWords::Beside ? ChangesShown::GoneBeside : ChangesShown::Yes;
    m_panes.editor->setChangesShown(m_view == View::WithChanges ? changes : ChangesShown::No);
    m_panes.stack->setCurrentWidget(m_panes.editor);
    emit paneChanged(m_panes.editor);
}

void TextViews::showOriginal() {
    const ReviewSession *session = m_review.session();
    m_shown = session;
    m_panes.original->setSession(session);
    if (!session)
        return;
    const ChangeView &changes = m_panes.editor->changes();
    m_panes.original->markChanges(changes);
    m_panes.original->goTo(changes.toOriginal(m_panes.editor->textCursor().position()));
}

void TextViews::leaveOriginal() {
    if (!m_review.session())
        return;
    const qsizetype place =
        m_panes.editor->changes().toCurrent(m_panes.original->textCursor().position());
    QTextCursor cursor = m_panes.editor->textCursor();
    // Where nobody moved in the original, the caret is where it was, within a change, too.
    if (m_panes.editor->changes().toOriginal(cursor.position()) ==
        m_panes.original->textCursor().position())
        return;
    cursor.setPosition(int(place));
    m_panes.editor->setTextCursor(cursor);
}

} // namespace morat
