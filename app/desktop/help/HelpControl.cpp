// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/HelpControl.h"

#include "desktop/help/KeysPage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequenceEdit>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr const char *pageProperty = "morat-help-page";
} // namespace

void setHelpPage(QWidget *widget, const QString &page) {
    widget->setProperty(pageProperty, page);
}

QString helpPageOf(const QWidget *focus) {
    for (const QWidget *widget = focus; widget; widget = widget->parentWidget()) {
        const QString page = widget->property(pageProperty).toString();
        if (!page.isEmpty())
            return page;
    }
    return u"index"_s;
}

HelpControl::HelpControl(Setup setup, const ActionRegistry &actions)
    : m_setup(std::move(setup))
    , m_actions(actions) {
    connect(m_actions[DeskAction::ShowHelp], &QAction::triggered, this,
            [this] { showPage(helpPageOf(QApplication::focusWidget())); });
    connect(m_actions[DeskAction::ShowKeys], &QAction::triggered, this,
            [this] { showPage(u"keyboard"_s); });
    connect(&m_actions, &ActionRegistry::keysChanged, this, [this] { m_isStale = true; });
    qApp->installEventFilter(this);
}

void HelpControl::showPage(const QString &page) {
    // A modal dialog keeps every window from answering but those that are its own.
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *owner = modal ? modal : m_setup.window;
    const bool isOther = !m_help || m_help->parentWidget() != owner || m_isStale;
    if (m_help && isOther)
        m_help->close();
    if (isOther) {
        m_isStale = false;
        m_help = new HelpWindow(
            HelpPages(m_setup.folder, m_setup.language, keysMarkdown(m_actions)), owner);
        connect(m_help, &HelpWindow::outsideWanted, this,
                [this](const QUrl &address) { m_setup.openOutside(address); });
    }
    m_help->showPage(page);
}

bool HelpControl::eventFilter(QObject *watched, QEvent *event) {
    // Where keys are chosen, this one can be, too.
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() ||
        qobject_cast<QKeySequenceEdit *>(watched))
        return false;
    const auto *widget = static_cast<const QWidget *>(watched);
    if (widget->window() == m_setup.window || (m_help && widget->window() == m_help))
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (!m_actions[DeskAction::ShowHelp]->shortcuts().contains(QKeySequence(key->keyCombination())))
        return false;
    showPage(helpPageOf(widget));
    return true;
}

} // namespace morat
